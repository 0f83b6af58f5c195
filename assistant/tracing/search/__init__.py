"""Finds the places where a text was said before."""
