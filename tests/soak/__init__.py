"""Long trials of the whole program, for anyone to run: `make soak`."""
