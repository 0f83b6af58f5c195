"""A text as it is traced: its words, and what of them another one has."""
