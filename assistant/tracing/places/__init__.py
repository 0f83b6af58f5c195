"""The places where a text was said before, and what changed there."""
