"""What is to be said of the subjects of a question."""
