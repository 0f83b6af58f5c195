"""Follow-ups of statements that were just listed."""
