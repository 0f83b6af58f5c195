"""The languages of questions: told apart, cut into words, answered in."""
