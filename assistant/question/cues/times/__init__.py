"""The times that a question names."""
