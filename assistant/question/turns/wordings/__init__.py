"""Follow-ups of questions of wording."""
