"""The countries and organisations that a title names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise, product

from babel import Locale

from ingest.language.names import Names
from ingest.language.vocabulary import any_of, read_vocabularies, whole_words

SUBJECT = re.compile(
    rf"\s{any_of(word for each in read_vocabularies() for word in each.parties.subject)}\s",
    re.IGNORECASE,
)
SIGNED = re.compile(
    whole_words(word for each in read_vocabularies() for word in each.parties.signed),
    re.IGNORECASE,
)
_LISTS = [words.parties for words in read_vocabularies()]
_BESIDE = any_of(word for each in _LISTS for word in (*each.last, *each.beside))
LAST = re.compile(rf"(?:^|\W){any_of(word for each in _LISTS for word in each.last)}(?!\w)")
BESIDE = re.compile(
    rf"(?:[\s,،、;(]|{_BESIDE}(?!\w)|[^\W\d_a-zà-ÿа-яё\u0600-\u9fff][\w.'’-]*)*+",
)
"""What stands between two names of a list: commas, small words that link, capitals."""
ISO_LENGTH = 2
DECLINED_WORDS = 3
"""Words of a name up to which each is declined, not the first alone."""
SHORTEST_STEM = 3
FOLDED = str.maketrans("ёЁ", "еЕ")
"""Letters that are often written as others."""
MOST_BESIDE = 5
"""States that are named side by side by one character each."""
_NOTE = re.compile(r" ?[(（][^()（）]*[)）]")


def find_parties(title: str) -> tuple[str, ...]:
    """Give the parties that a title names, in its order, each once and under its usual name.

    A name inside a longer one (“Guinea” in “Papua New Guinea”) is not counted; of “… of A and B
    on C”, C is the subject and no party.
    """
    plain = title.replace("’", "'").replace("\xa0", " ")
    before_subject = SUBJECT.split(plain, maxsplit=1)[0]
    return _find_names(before_subject) or _find_names(plain)


def find_signatories(lines: Iterable[str]) -> tuple[str, ...]:
    """Give the parties for which lines are signed: “For the Government of …”."""
    signed = (line for line in lines if SIGNED.match(line))
    return tuple(dict.fromkeys(name for line in signed for name in _find_names(line)))


def find_listed(sentence: str) -> tuple[str, ...]:
    """Give the parties that a sentence names side by side before all others: “… of A and of B”.

    Where other words come between them, or no “and” before the last, it may only speak of them,
    and none is given.
    """
    names, forms = _load(False)
    folded = sentence.replace("’", "'").translate(FOLDED)
    found = list(forms.find(folded))
    listed, seam = found[:1], ""
    for before, each in pairwise(found):
        between = sentence[before.end : each.begin]
        if not BESIDE.fullmatch(between):
            break
        listed.append(each)
        seam = between
    shown = dict.fromkeys(names[folded[each.start : each.end].casefold()] for each in listed)
    return tuple(shown) if LAST.search(seam) else ()


def find_meant(question: str) -> tuple[str, ...]:
    """Give the parties that a question names, by their own names, a capital or a people."""
    return _find_names(question.replace("’", "'"), loosely=True)


def find_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Give where a text names a party or an area (start and end), and its usual name."""
    names, forms = _load_all()
    folded = text.translate(FOLDED)
    for met in forms.find(folded):
        yield met.start, met.end, names[folded[met.start : met.end].casefold()]


@cache
def list_names(shown: str, loosely: bool = False) -> tuple[str, ...]:
    """Give all names of the party or area with a usual name, and of its people where that begins
    with it (Venezuelan); its capital and any name of its people if ``loosely``.
    """
    names = _group_names(loosely=False).get(shown.casefold(), ())
    more = _group_names(loosely=True).get(shown.casefold(), ())
    alike = (each for each in more if loosely or each.startswith(shown.casefold()))
    return (shown, *dict.fromkeys((*names, *alike)))


def list_spellings() -> Iterable[str]:
    """Give every name of a party, its capital and its people among them."""
    return _spell_names(loosely=True)


@cache
def _load_all() -> tuple[dict[str, str], Names]:
    areas = _read_areas()
    listed = {
        form: shown
        for name, shown in {**areas, **_spell_names(loosely=False)}.items()
        for form in _decline(name)
    }
    return {name.casefold(): shown for name, shown in listed.items()}, Names(listed)


def _read_areas() -> dict[str, str]:
    areas: dict[str, str] = {}
    for line in _read_lines("areas.txt"):
        shown, _, others = line.partition(" = ")
        areas |= dict.fromkeys((shown, *others.split("; ")), shown)
    return areas


def _read_lines(file: str) -> Iterator[str]:
    text = files("ingest.language").joinpath(file).read_text("utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


@cache
def _group_names(loosely: bool) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    spelt = {**_spell_names(loosely=False), **_read_areas(), **_spell_names(loosely)}
    for name, shown in spelt.items():
        grouped.setdefault(shown.casefold(), []).append(name.casefold())
    return {shown: tuple(names) for shown, names in grouped.items()}


def _find_names(text: str, loosely: bool = False) -> tuple[str, ...]:
    names, forms = _load(loosely)
    folded = text.translate(FOLDED)
    found = [(each.begin, folded[each.start : each.end]) for each in forms.find(folded)]
    characters, beside = _load_characters()
    for run in beside.finditer(text):
        found += enumerate(run[0], run.start())
    known = {**names, **characters}
    return tuple(dict.fromkeys(known[name.casefold()] for _, name in sorted(found)))


@cache
def _load(loosely: bool) -> tuple[dict[str, str], Names]:
    names = {
        form: shown for name, shown in _spell_names(loosely).items() for form in _decline(name)
    }
    return {name.casefold(): shown for name, shown in names.items()}, Names(names)


@cache
def _load_characters() -> tuple[dict[str, str], re.Pattern[str]]:
    """Give the characters of states, and the pattern of several side by side."""
    names = {
        character: shown
        for shown, line in _read_parties()
        for character in line.partition(" # ")[2].split("; ")
        if character
    }
    follows = any_of(word for each in _LISTS for word in each.together)
    return names, re.compile(rf"[{''.join(names)}]{{2,{MOST_BESIDE}}}(?={follows})")


def _spell_names(loosely: bool) -> dict[str, str]:
    """Give the names of parties as they are written, each with that under which it is shown."""
    names: dict[str, str] = {}
    for shown, line in _read_parties():
        own, _, loose = line.partition(" # ")[0].partition(" @ ")
        named, _, others = own.partition(" = ")
        known = _name_party(named)[1]
        listed = (*known, *others.split("; "), *(loose.split("; ") if loosely else ()))
        names |= {each: shown for each in listed if each}
    return names


def _read_parties() -> Iterator[tuple[str, str]]:
    """Give the lines of the parties, each after the name that is shown."""
    for line in _read_lines("parties.txt"):
        named = re.split(" [=@#] ", line, maxsplit=1)[0]
        yield _name_party(named)[0], line


def _decline(name: str) -> Iterator[str]:
    """Give the forms of a name: each of its words in each case, of a long one the first alone."""
    first, *others = name.translate(FOLDED).split(" ")
    forms = [_decline_word(each) if len(others) < DECLINED_WORDS else (each,) for each in others]
    return (" ".join(each) for each in product(_decline_word(first), *forms))


def _decline_word(word: str) -> tuple[str, ...]:
    if word.isupper():
        return (word,)
    forms = [word]
    for words in _LISTS:
        for own, *others in words.declined:
            if word.endswith(own) and len(word) >= SHORTEST_STEM + len(own):
                forms += (word.removesuffix(own) + each for each in others)
        for after, *added in words.lengthened:
            forms += (word + each for each in added if word[-1] in after)
    return tuple(dict.fromkeys(forms))


def _name_party(named: str) -> tuple[str, tuple[str, ...]]:
    """Give the name that is shown for a party, and all that CLDR has for it where it is a state."""
    code, _, usual = named.partition(" : ")
    known = _name_state(code)
    if not known:
        return named, (named,)
    shown = usual or known[0]
    return shown, (shown, *known)


def _name_state(code: str) -> tuple[str, ...]:
    """Give a state's names in all known languages, the English one first."""
    names = []
    for words in read_vocabularies():
        for locale in words.locales:
            name = Locale.parse(locale).territories.get(code) if code.isupper() else None
            plain = _NOTE.sub("", name or "").replace("’", "'").replace(" & ", " and ")
            if plain and plain not in words.parties.ambiguous:
                names.append(plain)
    return tuple(dict.fromkeys(names)) if len(code) == ISO_LENGTH else ()
