"""The commands of ``python -m assistant``, a room a kind; each imports what it needs when run."""
