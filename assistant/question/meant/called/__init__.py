"""What statements are called by."""
