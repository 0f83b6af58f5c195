"""The settings of what is refused for its size; who reads files needs no others."""

from __future__ import annotations

from pydantic import Field

from config.group import Group


class LimitSettings(Group):
    """What is refused for its size."""

    megabytes: int = Field(50, ge=1, description="Largest file that is read, in megabytes.")
    pages: int = Field(2000, ge=1, description="Most pages of a file that is read.")
    characters: int = Field(
        2_500_000, ge=1, description="Longest text of a file that is read, in characters."
    )
    paragraphs: int = Field(20_000, ge=1, description="Most paragraphs of one statement.")
    question: int = Field(2_000, ge=1, description="Longest question, in characters.")
    questions: int = Field(
        60,
        ge=1,
        description="Most questions, exports, comparisons and verdicts a minute of one user: the "
        "name signed in with, else the address asked from. Not counted where the page is served to "
        "this machine alone without sign-in: there everyone has the same address.",
    )
    requests: int = Field(
        600,
        ge=1,
        description="Most requests a minute of one user that cost anything: questions, statements "
        "opened or listed, uploads, exports. Counted as questions are.",
    )
