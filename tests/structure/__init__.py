"""What is told of the structure of a statement: its numbers, labels and notes."""
