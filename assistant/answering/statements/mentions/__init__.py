"""Answers to which statements mention something."""
