"""Which numbers in a text count, and what each of them does."""
