"""What the readers of each format promise."""
