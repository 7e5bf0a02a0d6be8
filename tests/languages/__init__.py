"""The languages that Salvo speaks."""
