"""The alternatives of a subject, and its other names, are put as they are looked for, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.answering.statements.terms.either import write_either
from assistant.answering.statements.terms.people import list_people
from assistant.answering.statements.terms.rendering import TERMED
from assistant.language.glossary import find_term
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.subjects.alternatives import Names, read_alternatives
from assistant.question.cues.subjects.combination import cut_both
from assistant.question.meant.called.proper import list_proper, list_within
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.alone import find_named
from assistant.retrieval.words.concordance import Hit, find_words, stand_anywhere, stand_together
from assistant.retrieval.words.sought import AND, OR
from ingest.language.parties import find_names

READ = TERMED - {Task.LINEAGE, Task.COMPARE}
"""What is asked of a subject that may have alternatives."""
AHEAD = 60
"""Characters ahead of a name in which the party may stand whose it is."""
_BEFORE = re.compile(r"(\S+)\s+\Z")


def put_alternatives(question: Question, view: View) -> Question:
    """Give a question of statements with the alternatives of its subject, each with its names, in
    place of it; as it is where it has one, under one name.
    """
    plan = question.plan
    if plan is None or plan.exact or plan.task not in READ or AND in plan.subject:
        return question
    language = question.language

    def stands(words: str) -> bool:
        return stand_together(view, words) or bool(find_term(words, language))

    read = read_alternatives(plan.subject, language, stands) if plan.subject else ()
    several = len(read) > 1
    parties = [shown for names in read for each in names for *_, shown in find_names(each)]
    named = [
        (*_list_said(each, question, view, several=several), *list_people(each[0], parties, view))
        for each in read
    ]
    subject = write_either([*map(_write, named)], language) if named else ""
    if not subject or not _is_other(subject, cut_both(plan.subject, language)):
        return question
    told = OR.join(dict.fromkeys(name for names in named for name in names))
    put = replace(plan, subject=subject, alternatives=((plan.subject, told),))
    return replace(question, plan=put)


def _is_other(subject: str, asked: str) -> bool:
    """Tell whether a subject has other words than the one asked, not but other marks."""
    marks = r"[\s()（）/]+"
    return re.sub(marks, "", subject) != re.sub(marks, "", asked)


def _write(names: Sequence[str]) -> str:
    first, *others = names
    return f"{first} ({OR.join(others)})" if others else first


def _list_said(names: Names, question: Question, view: View, *, several: bool) -> Names:
    """Give the names of one alternative as statements may say them."""
    said = (each for name in names for each in _loosen(name, question, view, several=several))
    return tuple(dict.fromkeys(said))


def _loosen(name: str, question: Question, view: View, *, several: bool) -> Iterator[str]:
    """Give a name without what need not be said beside it; of one of several that stands nowhere
    the name in it.
    """
    bare = _cut_party(name, view) or _cut_title(name, question, view)
    if bare:
        yield bare
    elif several and question.language == view.main_language and not stand_anywhere(view, name):
        yield _find_within(name, question, view) or name
    else:
        yield name


def _cut_party(name: str, view: View) -> str:
    """Give a name without the country before it, where no other one has what is called so; empty
    where that may be another one’s, or is no name.
    """
    found = next(iter(find_names(_cut_opening(name))), None)
    bare = _cut_opening(name)[found[1] :].strip() if found and found[0] == 0 else ""
    proper = len(bare.split()) > 1 and all(each[0].isupper() for each in bare.split())
    if not (found and proper):
        return ""
    hits = find_words(view, bare)
    alone = hits.hits and hits.together and not any(find_names(bare))
    return bare if alone and all(_is_whose(each, found[2]) for each in hits.hits) else ""


def _is_whose(hit: Hit, party: str) -> bool:
    """Tell whether what stands before a name names the party, or nobody."""
    for start, _ in hit.marks:
        ahead = hit.paragraph.text[max(0, start - AHEAD) : start]
        before = _BEFORE.search(ahead)
        named = [shown for _, end, shown in find_names(ahead) if not ahead[end:].strip()]
        large = before and before[1][0].isupper() and not is_function_word(before[1])
        if large and named != [party]:
            return False
    return True


def _cut_opening(name: str) -> str:
    words = name.split()
    begin = next((at for at, each in enumerate(words) if not is_function_word(each)), 0)
    return " ".join(words[begin:])


def _cut_title(name: str, question: Question, view: View) -> str:
    """Give a name without the noun beside it that says what it is the name of."""
    bare = _compile_title().sub("", _cut_opening(name)).strip()
    if bare == _cut_opening(name) or any(find_names(bare)) or UNSPACED.search(bare):
        return ""
    proper = list_proper(bare, question.asked)
    whole = len(proper) == 1 and bare.rstrip("+") == proper[0]
    return bare if whole and find_named(view, proper[0]).hits else ""


def _find_within(name: str, question: Question, view: View) -> str:
    proper = list_proper(name, question.asked)
    parts = (part for each in proper for part in list_within(each))
    return next((each for each in parts if find_named(view, each).hits), "")


@cache
def _compile_title() -> re.Pattern[str]:
    title = join(each.glosses.title for each in read_vocabularies())
    return re.compile(rf"^{title}\s+|\s+{title}$")
