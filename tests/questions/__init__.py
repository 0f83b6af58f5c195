"""What questions promise: how they are read, what is answered."""
