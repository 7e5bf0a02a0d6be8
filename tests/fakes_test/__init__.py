"""The stand-ins are held to what they stand in for."""
