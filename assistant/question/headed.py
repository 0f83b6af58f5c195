"""Questions under a heading that names of which statements they are: “Velm Declaration: who …?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.called.terms import name_terms, read_names
from assistant.question.meant.selection import find_fitting
from assistant.question.parts import split_parts
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.seams import split_asked
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties, find_meant

_HEADED = re.compile(r"^(?P<head>[^:：?？؟]{3,90})(?:[:：]|\s[—–-]\s)\s*(?P<rest>\S.+)$")


def cut_heading(question: str, view: View) -> tuple[str, View]:
    """Give a question without its heading, with the view of the statements that this names; as they
    are where it has none, a later question has another one, or the whole is read as a plan.
    """
    planned = read_plan(question, detect_language(question))
    found = None if planned or _opens_in_brief(question) else _HEADED.match(question)
    if found is None or QUOTED.search(found["head"]) or not _asks(found["rest"]):
        return question, view
    if any(_HEADED.match(each) for each in split_asked(found["rest"])[1:]):
        return question, view
    head = found["head"]
    timing = read_timing(head)
    terms = {*read_names(cut_parties(timing.rest)[1])}
    names = terms or find_meant(head) or timing.since or timing.until
    fitting = find_fitting(head, view) if names and not has_form(head) else []
    said = all(terms <= name_terms(each) for each in fitting)  # it has a subject of its own, else
    if not (said and 0 < len(fitting) < len(view.statements)):
        return question, view
    return found["rest"], view.keep([each.id for each in fitting])


def _asks(text: str) -> bool:
    planned = read_plan(text, detect_language(text)) is not None
    return planned or has_form(text) or find_about(text) is not None


def _opens_in_brief(question: str) -> bool:
    """Tell whether the first part of a question asks for a summary, heading and all."""
    first = split_parts(question)[0]
    plan = read_plan(first, detect_language(first)) if first != question else None
    return plan is not None and plan.task is Task.SUMMARY and bool(plan.which)
