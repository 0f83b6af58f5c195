"""What a question asks of all statements but those just told: “besides this, who says so?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.turns.followups import Turn
from assistant.retrieval.view import View

_BESIDES = re.compile(join(words.turns.besides for words in read_vocabularies()), re.IGNORECASE)


def leave_out_told(
    question: str, turns: Sequence[Turn], view: View
) -> tuple[str, list[str], list[str]]:
    """Give a question without the words for what was just told, the ids of all other statements,
    and the titles of these; itself, and nothing, where it leaves out none.
    """
    found = _BESIDES.search(question) if turns else None
    told = [each for each in turns[-1].statements if view.holds(each)] if found else []
    if found is None or not told:
        return question, [], []
    rest = f"{question[: found.start()]}{question[found.end() :]}".strip()
    kept = [each.id for each in view.statements if each.id not in told]
    return rest, kept, [view.find_statement(each).title for each in told]
