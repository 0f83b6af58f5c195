"""What a browser or a program sends is read here first; the framework gets what was understood."""
