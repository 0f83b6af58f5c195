"""Questions in traditional Chinese characters, whose forms are known in simplified ones."""

from __future__ import annotations

from dataclasses import replace

from assistant.question.plan import Plan


def put_back(plan: Plan | None, read: str, asked: str) -> Plan | None:
    """Give the plan of a question that was read letter by letter in other characters with the words
    as they were asked.
    """
    if plan is None or read == asked:
        return plan

    def find(words: str) -> str:
        start = read.find(words)
        return asked[start : start + len(words)] if start >= 0 else words

    return replace(
        plan, subject=find(plan.subject), which=find(plan.which), titled=find(plan.titled)
    )
