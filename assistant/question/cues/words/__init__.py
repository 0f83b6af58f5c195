"""The words of a question, and what stands around them."""
