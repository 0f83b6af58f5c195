"""Conversations as files, every citation checked anew."""
