"""What is tested of the news\x27s way in."""
