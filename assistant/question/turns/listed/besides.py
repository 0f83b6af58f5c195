"""What a question asks of all statements but those just told: “besides this, who says so?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.topic import find_topic
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.view import View

_BESIDES = re.compile(join(words.turns.besides for words in read_vocabularies()), re.IGNORECASE)

_OTHERS = re.compile(
    join(form for words in read_vocabularies() for form in words.turns.others), re.IGNORECASE
)


def ask_mentions(last: str) -> str:
    """Ask which statements mention what a question was about."""
    return say(detect_language(last), "ask_mentions", subject=find_topic(last))


def leave_out_told(
    question: str, turns: Sequence[Turn], view: View
) -> tuple[str, list[str], list[str]]:
    """Give a question without the words for what was just told, the ids of all other statements,
    and the titles of these; itself, and nothing, where it leaves out none.
    """
    others = _OTHERS.search(question)
    found = (others or _BESIDES.search(question)) if turns else None
    told = [each for each in turns[-1].statements if view.holds(each)] if found else []
    if found is None or not told:
        return question, [], []
    rest = f"{question[: found.start()]}{question[found.end() :]}".strip()
    if others:
        rest = ask_mentions(turns[-1].question)
    kept = [each.id for each in view.statements if each.id not in told]
    return rest, kept, [view.find_statement(each).title for each in told]
