"""Which statements a question speaks of, beside its subject."""
