"""Whether words stand somewhere just so: with the same letters, nothing but space or the same marks
between them, and abbreviations in capitals.
"""

from __future__ import annotations

from assistant.language.function_words import STOPWORDS
from assistant.tracing.places.changes import AROUND, CLOSING, settle_marks
from assistant.tracing.texts.alignment import Stretch
from assistant.tracing.texts.wording import Wording
from ingest.language.wording import WORD, is_one_word, settle_word


def stands_just_so(asked: Wording, held: Wording, stretch: Stretch) -> bool:
    """Tell whether all words asked stand in a text just so, one after the other."""
    words = len(asked.ids)
    if len(stretch.blocks) != 1 or stretch.blocks[0].length != words:
        return False
    first = stretch.blocks[0].there
    if is_other(asked.text, held.cut((first, first + words))):
        return False
    pairs = [(each, first + each) for each in range(words)]
    told = words == 1 or not asked.text.isupper()
    same = all(_is_same(_cut(asked, own), _cut(held, its), told=told) for own, its in pairs)
    return same and all(
        settle_marks(asked.cut_between(own)) == settle_marks(held.cut_between(its))
        for own, its in pairs[1:]
    )


def is_other(text: str, quote: str) -> bool:
    """Tell whether a text is one word that is an abbreviation, or may be one, and a quote is the
    same letters that are none, or are one: “WHO”, “who”.
    """
    own, other = (each.strip(AROUND + CLOSING) for each in (text, quote))
    if _has_capitals(own) == _has_capitals(other) or len(WORD.findall(text)) > 1:
        return False
    return _has_capitals(own) or own in STOPWORDS


def _is_same(own: str, other: str, *, told: bool) -> bool:
    """Tell whether two words have the same letters, and capitals if those of the first tell that it
    is an abbreviation.
    """
    return is_one_word(own, other) and (_has_capitals(other) or not (told and _has_capitals(own)))


def _has_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _cut(wording: Wording, word: int) -> str:
    return settle_word(wording.cut((word, word + 1)))
