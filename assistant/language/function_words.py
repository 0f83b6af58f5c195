"""Function words: they tell a language, and say nothing of a subject."""

from __future__ import annotations

from babel import Locale
from bm25s import stopwords

from assistant.language.vocabulary import LANGUAGES, read_vocabularies, read_vocabulary


def list_function_words(language: str) -> frozenset[str]:
    """Give a language's function words: bm25s's list of it, and those of its questions."""
    if language not in LANGUAGES:
        name: str = Locale.parse(language).get_display_name("en") or ""
        return _list_of(name)
    words = read_vocabulary(language)
    return _list_of(words.function_words.library).union(
        words.function_words.more, words.question.put_first
    )


def _list_of(name: str) -> frozenset[str]:
    return frozenset(getattr(stopwords, f"STOPWORDS_{name.upper()}", ()))


STOPWORDS = frozenset(
    word
    for each in (words.function_words for words in read_vocabularies())
    for word in {*_list_of(each.library), *each.more, *each.asking} - {*each.content}
)
"""The function words of every language that is spoken, and what questions say of the statements."""
