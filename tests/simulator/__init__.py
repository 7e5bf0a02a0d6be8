"""A seeded world that launches missiles and tells of them through many outlets, so that alerts can be counted."""
