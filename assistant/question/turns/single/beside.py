"""The paragraph beside the one that was quoted: “the next paragraph”, «el párrafo anterior»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.vocabulary import read_vocabularies
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View

_FORMS = tuple(
    re.compile(form, re.IGNORECASE) for words in read_vocabularies() for form in words.turns.beside
)


def read_beside(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read a question for the paragraph next to the last one that was quoted, or before the first,
    as asked for that whole; ``None`` for any other, or where there is none.
    """
    found = next((each for form in _FORMS if (each := form.search(question))), None)
    cited = turns[-1].cited if turns else ()
    if found is None or not cited:
        return None
    beside = (cited[-1][0], cited[-1][1] + 1) if found["next"] else (cited[0][0], cited[0][1] - 1)
    there = view.has_paragraph(*beside)
    return CarriedQuestion(question, beside[:1], whole=(beside,)) if there else None
