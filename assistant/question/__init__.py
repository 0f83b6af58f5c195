"""What a question asks for, points at, names and carries over."""
