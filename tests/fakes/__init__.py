"""Stand-ins for what Salvo talks to: Discord and news feeds, both real HTTP on loopback."""
