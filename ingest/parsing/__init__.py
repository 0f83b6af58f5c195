"""Files to statements, in a process of their own that is ended when one takes too much."""
