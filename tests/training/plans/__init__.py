"""Trains the model that recognises what a question asks, from examples."""
