"""From a question to an answer, one room a kind of question."""
