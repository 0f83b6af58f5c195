"""Which names in a subject stand nowhere in what is asked, in any form: nothing speaks of these."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, product

from assistant.language.detect import detect_script
from assistant.language.glossary import find_term
from assistant.language.lexicon import knows, render_each
from assistant.language.vocabulary import LANGUAGES
from assistant.question.meant.called.proper import is_acronym, list_proper
from assistant.question.meant.called.terms import list_known
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.alone import find_named, spell_out, stands
from assistant.retrieval.words.concordance import stand_anywhere
from assistant.retrieval.words.sought import AND
from ingest.language.cities import list_cities
from ingest.language.parties import find_meant
from ingest.language.terms import split_terms

MOST_WAYS = 12
"""Ways to say a name that are looked for."""


def list_nowhere(question: Question, subject: str, view: View) -> list[str]:
    """Give the names in a subject of which neither the whole nor a part is in any statement; of
    those that may be called otherwise in another language none whose other name is not known.
    """
    names = list_proper(subject, question.asked)
    return [each for each in names if _is_nowhere(each, question, view)]


def _is_nowhere(name: str, question: Question, view: View) -> bool:
    language = question.language
    if language not in LANGUAGES:  # of which it is not known what it calls what
        return False
    others = {each.language for each in view.statements} - {language}
    if others and not detect_script(question.asked) and not _is_alike(name, language, others, view):
        return False
    known = find_meant(name) or find_term(name, language) or (others and not name.isascii())
    if known or list_known(view).issuperset(split_terms(name)) or stands(view, name):
        return False
    spelt = language != view.main_language
    return not any(_stands_alone(each, spelt, view) for each in name.split())


def _is_alike(name: str, language: str, others: Iterable[str], view: View) -> bool:
    """Tell whether a name is written alike in other languages, for a word of it is none of its own
    language, or none of the words that render it stands anywhere.
    """
    words = name.split()
    if not all(knows(each, language) for each in words):
        return not any(each.lower() in list_cities() for each in words)
    rendered = [render_each(name, language, code) for code in LANGUAGES if code in others]
    ways = [way for each in rendered for way in islice(product(*each), MOST_WAYS)]
    told = language == view.main_language or all(rendered)
    return told and not any(stand_anywhere(view, AND.join(way)) for way in ways)


def _stands_alone(word: str, spelt: bool, view: View) -> bool:
    """Tell whether a word of a name is a name that stands somewhere, as another language may have
    ``spelt`` it too.
    """
    if find_named(view, word).hits:
        return True
    if is_acronym(word):
        return spell_out(view, word) is not None
    return spelt and any(
        each.istitle() and find_named(view, each).hits
        for spelt in view.collection.spellings.values()
        for each in spelt.list_sounding(word)
    )
