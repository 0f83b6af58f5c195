"""A draft, or one statement, beside what was said before."""
