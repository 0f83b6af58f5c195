"""The sentence encoder and what is kept of its vectors."""
