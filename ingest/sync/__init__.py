"""A folder and the index made equal, once or whenever something changes."""
