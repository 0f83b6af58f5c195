"""Words that are looked for, in any inflection, under any name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.language.abbreviations import NONE, Abbreviations, Defined
from assistant.language.gerunds import is_form
from assistant.language.variants import list_kin, list_variants
from assistant.language.words import is_function_word
from assistant.retrieval.words.seeker import (
    OWNS,
    POSSESSIVE,
    WORD,
    Run,
    Seeker,
    Terms,
    Unit,
    part_unspaced,
)
from ingest.language.forms import put_in_form
from ingest.language.parties import find_names, list_names
from ingest.language.terms import UNSPACED_RUN, fold, split_terms

BRACKETS = "()（）"
OR, AND = " / ", " + "
"""What stands between names of the same in brackets, and between parts of one that need not stand
side by side."""

_APOSTROPHE = re.compile(r"[’']")
_ELIDED = re.compile(r"[^\W_]{1,2}[’'](?=[^\W_]{2})")
FEW_LETTERS = 3
"""Letters of a name that says little without the signs on them."""
SHORT = 5
"""Letters of what may be an abbreviation, at most."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words in any inflection: the ``run`` of them, and the ``units`` of it all of which a sentence
    must have where the run is found nowhere.

    A country or body has the forms of all its names, an abbreviation those of what it stands for.
    ``shorts`` are the abbreviations, which are none in small letters, ``asked`` the word that each
    unit was read from which is no name, ``called`` that of each, or its usual name.
    """

    run: Run
    units: Run
    shorts: frozenset[str] = frozenset()
    asked: Mapping[Unit, str] = field(default_factory=dict)
    called: Mapping[Unit, str] = field(default_factory=dict)
    spelt: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def seek(self) -> Callable[[str], Iterator[tuple[int, int]]]:
        """Give what finds all that is sought in a text, spelt as it is asked for."""
        seeker = Seeker(self.run)
        return lambda text: (
            (start, end)
            for start, end in seeker.find(text)
            if self.is_spelt(self.run, text[start:end])
        )

    def is_spelt(self, run: Run, words: str) -> bool:
        """Tell whether words where a run stands are forms of those that are asked for."""
        met = WORD.findall(words)
        if self.shorts and not _is_spelt(words, self.shorts):
            return False
        if not all(_is_named(each, self.spelt) for each in met):
            return False
        pairs = zip(met, run, strict=True) if len(met) == len(run) else ()
        asked = ((each, self.asked.get(unit, each)) for each, unit in pairs)
        return all(is_form(each, word) and _is_large(each, word) for each, word in asked)


def read_sought(words: str, defined: Abbreviations = NONE) -> Sought:
    """Read words that are looked for; ``defined`` are the abbreviations that are known."""
    met = list(list_defined(words, defined))
    parts = list(_part(words, met))
    while parts and not parts[0][1] and is_function_word(parts[0][0][0]):
        parts = parts[1:]
    while parts and not parts[-1][1] and is_function_word(parts[-1][0][0]):
        parts = parts[:-1]
    alternatives = [tuple(dict.fromkeys(_read_terms(names))) for names, _ in parts]
    units = [
        each
        for each, (names, is_name) in zip(alternatives, parts, strict=True)
        if is_name or not is_function_word(names[0])
    ]
    if len(units) > 1 and all(is_name for _, is_name in parts) and _are_one(alternatives):
        alternatives = alternatives[:1]
    shorts = frozenset(each.short for each in met)
    asked = {
        each: names[0]
        for each, (names, is_name) in zip(alternatives, parts, strict=False)
        if not is_name
    }
    called = {each: names[0] for each, (names, _) in zip(alternatives, parts, strict=False)}
    run = tuple(alternatives) if all(alternatives) else ()
    plain = {stem for names in asked.values() for stem in split_terms(names)}
    named = (names for names, is_name in parts if is_name)
    return Sought(run, tuple(units), shorts, asked, called, _spell(named, plain))


def _spell(named: Iterable[Iterable[str]], plain: Collection[str]) -> dict[str, frozenset[str]]:
    """Give the names of one word by their stem, without points, but for ``plain`` stems."""
    spelt: dict[str, frozenset[str]] = {}
    for name in (each for names in named for each in names):
        stems, bare = split_terms(name), name.replace(".", "")
        if len(stems) == 1 and bare.isalpha() and stems[0] not in plain:
            spelt[stems[0]] = spelt.get(stems[0], frozenset()) | {bare}
    return spelt


def _is_named(word: str, spelt: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a word with the stem of a name is that name, also with an article before it or
    an ending behind it that an apostrophe parts from it: « l’Islande », “Türkiye’nin”.
    """
    bare = _APOSTROPHE.split(word)[-1 if _ELIDED.match(word) else 0].replace(".", "")
    stems = [stem for stem in (*split_terms(word), *split_terms(bare)) if stem in spelt]
    return all(any(_is_name(bare, each) for each in spelt[stem]) for stem in stems)


def _is_name(word: str, name: str) -> bool:
    """Tell whether a word is a name or its plural, in capitals where that is but few letters; in
    scripts other than Latin in any inflection.
    """
    if len(name) <= FEW_LETTERS and not word.removesuffix("s").isupper():
        return word.lower() == word.upper()  # a script without capitals
    bare, plain = fold(word), fold(name)
    return not plain.isascii() or plain in {bare, f"{bare}s", bare.removesuffix("s")}


def part_names(words: str) -> list[str]:
    """Give all names of what is named more than once, others than the first in brackets: “the price
    ceiling (price cap / ceiling price)”; nothing for other words.
    """
    words = words.strip()
    begin = max(words.find("("), words.find("（"))
    names = [words[: max(begin, 0)].strip(), *words[begin + 1 : -1].strip().split(OR)]
    ends = words.endswith((")", "）")) and not any(mark in "".join(names) for mark in BRACKETS)
    return names if ends and all(names) else []


def _are_one(alternatives: Sequence[Unit]) -> bool:
    """Tell whether all names are of the same country or body: “la Birmanie (Myanmar)”."""
    return all(set(each) == set(alternatives[0]) for each in alternatives)


def list_defined(words: str, defined: Abbreviations) -> Iterator[Defined]:
    """Give the abbreviations in some words that no name has."""
    named = [(start, end) for start, end, _ in find_names(words)]
    for each in defined.find(words):
        if all(each.end <= start or end <= each.start for start, end in named):
            yield each


def _part(words: str, met: Iterable[Defined]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the words one by one; of a country or body all its names, of an abbreviation all that it
    stands for, and that it is one.
    """
    named = [
        (start, stop, tuple(each for each in list_names(shown) if not _is_mistakable(each)))
        for start, stop, shown in find_names(words)
    ]
    named += [(each.start, each.end, (each.short, f"{each.short}s", *each.forms)) for each in met]
    end = 0
    for start, stop, names in sorted(named):
        yield from _part_plain(words[end:start])
        yield names, True
        end = stop
    yield from _part_plain(words[end:])


def _is_mistakable(name: str) -> bool:
    """Tell whether a name is but a few letters without its signs: “irã”, which is no IRA."""
    plain = put_in_form("NFD", name).encode("ascii", "ignore")
    return not name.isascii() and 0 < len(plain) <= FEW_LETTERS and len(plain) == len(name)


def _part_plain(words: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    return (
        ((each, *_list_numbers(each), *list_variants(each), *list_kin(each)), False)
        for each in WORD.findall(OWNS.sub("", words))
    )


def _list_numbers(word: str) -> tuple[str, ...]:
    """Give an abbreviation as it is said of one, or of several, which no stem tells: “SMRs”."""
    one = word.removesuffix("s")
    short = one.isupper() and FEW_LETTERS <= len(one) <= SHORT
    return (one, f"{one}s") if short else ()


def _read_terms(names: Iterable[str]) -> Iterator[Terms]:
    for name in names:
        stems = [_stem_word(POSSESSIVE.sub("", each)) for each in WORD.findall(name)]
        if terms := tuple(term for stem in stems for term in stem if term):
            yield terms


def _stem_word(word: str) -> Terms:
    """Give the terms of a word: one stem, or the characters of a run without spaces."""
    if UNSPACED_RUN.search(word):
        return tuple(term for term, _ in part_unspaced(word, 0))
    return tuple(split_terms(word))


def _is_spelt(words: str, shorts: frozenset[str]) -> bool:
    """Tell whether words have abbreviations in capitals only: “era” is not “ERA”."""
    return all(
        each.removesuffix("s").upper() not in shorts or each.removesuffix("s").isupper()
        for each in WORD.findall(words)
    )


def _is_large(word: str, asked: str) -> bool:
    """Tell whether a word is in capitals where what is asked for is an abbreviation that reads as
    the inflection of another word: “aid” is no “AIDS”.
    """
    short = asked.isupper() and len(asked) <= SHORT
    inflected = short and split_terms(asked) != [asked.lower()]
    return not inflected or word.upper() == word
