"""What an answer tells, in short."""

from __future__ import annotations

from assistant.citing.answer import Answer


def list_cited(answer: Answer) -> list[str]:
    """Give the names of the files that are cited, without their endings."""
    return [each.source.removesuffix(".txt") for each in answer.citations]


def list_named(answer: Answer) -> list[str]:
    """Give the names of the files that the answer is about, without their endings."""
    return [each.source.removesuffix(".txt") for each in answer.statements]


def list_quotes(answer: Answer) -> list[str]:
    """Give what is quoted."""
    return [each.quote for each in answer.citations]
