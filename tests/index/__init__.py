"""What a sync promises: the folder, the index, the encoders."""
