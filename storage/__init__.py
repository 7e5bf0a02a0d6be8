"""What Salvo remembers: SQLite through aiosqlite, taking and returning the values of `bot.model`."""
