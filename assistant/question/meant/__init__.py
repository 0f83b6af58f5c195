"""Which statements a question means, and what that choice leaves out."""
