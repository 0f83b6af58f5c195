"""Whether those whom a question names side by side are together in a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.vocabulary import UNSPACED, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.scope.sided import JOINT
from assistant.question.cues.times.timing import read_timing
from assistant.question.meant.asked.omission import list_theirs
from assistant.question.meant.asked.survey import read_utterance
from assistant.question.meant.called.called import has_run
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_words
from ingest.language.parties import find_meant

LINKS = frozenset(link for words in read_vocabularies() for link in words.following.links)
_ARTICLE = re.compile(r"^\w+[’']")


@dataclass(frozen=True, slots=True)
class Together:
    """Who is asked what they said or agreed, and the ids of the statements that have them all."""

    names: tuple[str, ...]
    statements: tuple[str, ...]


def find_together(question: Question, view: View) -> Together | None:
    """Find the statements of all whom a question names side by side: parties by what they are
    parties to, others by their names in title or text. ``None`` where it names fewer than two, or
    nothing is known of any.
    """
    topic = read_topic(question.search)
    which = topic.which if topic else read_utterance(question.search)
    names = _split(read_timing(which).rest) if which else []
    if len(names) < 2:  # noqa: PLR2004 (a pair)
        return None
    having = [_find_having(each, view) for each in names]
    if not any(having):
        return None
    return Together(tuple(names), tuple(sorted(having[0].intersection(*having[1:]))))


def _split(which: str) -> list[str]:
    """Give the names in some words; nothing where one of these is none."""
    names = [each for each in map(_cut_link, JOINT.split(which)) if each]
    return names if all(map(_is_name, names)) else []


def _cut_link(text: str) -> str:
    """Give a name without the small word that leads on from it: “Velm on”."""
    words = text.strip("?？؟ ").split()
    return " ".join(words[:-1] if words and words[-1] in LINKS else words)


def _is_name(text: str) -> bool:
    plain = [each for each in text.split() if not is_function_word(each)]
    large = [_ARTICLE.sub("", each)[:1] for each in plain]
    cased = all(each != each.lower() or each == each.upper() for each in large)
    return bool(plain) and (cased or UNSPACED.search(text) is not None)


def _find_having(name: str, view: View) -> set[str]:
    parties: Sequence[str] = find_meant(name)
    if parties:
        return {each.id for each in list_theirs(parties, view)}
    hits = find_words(view, name).hits
    titled = {each.id for each in view.statements if has_run(each.title, name)}
    return titled | {each.statement.id for each in hits if _is_written_so(name, each)}


def _is_written_so(name: str, hit: Hit) -> bool:
    """Tell whether a name is written as one somewhere: “Xi” is no “xi)”."""
    found = (hit.paragraph.text[start:end] for start, end in hit.marks)
    return any(each.istitle() == name.istitle() for each in found)
