"""What is asked of the statements that are meant."""
