"""Questions that first say which statement they ask of: “The Velm Declaration: does it say so?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.meant.selection import find_fitting
from assistant.question.turns.leaning.anew import names_statement
from assistant.question.turns.leaning.back import points_back
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.single.told import cut_lead
from assistant.retrieval.view import View

LONGEST, MOST = 120, 3
"""Characters of what names statements, and how many these are at most."""
_HEAD = re.compile(
    rf"^(?P<head>[^,;:?!，；：？！،؛؟]{{4,{LONGEST}}})[,;:，；：،؛]\s*(?P<rest>\S.+)$"
)


def read_headed(question: str, _turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read what is asked of a statement that is named ahead, and pointed back to; ``None`` for any
    other question.
    """
    found = _HEAD.search(cut_lead(question))
    if found is None or not names_statement(f"? {found['head']}") or not points_back(found["rest"]):
        return None
    meant = find_fitting(found["head"], view)
    if not 1 <= len(meant) <= MOST:
        return None
    rest, ids = found["rest"], tuple(each.id for each in meant)
    title = meant[0].title if len(meant) == 1 else found["head"]
    return CarriedQuestion(
        rest, ids, say(detect_language(question), "within", question=rest, title=title)
    )
