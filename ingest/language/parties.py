"""The countries and organisations that a title names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ingest.language.declension import FOLDED, NOTE, decline, read_territories
from ingest.language.names import Names
from ingest.language.vocabulary import any_of, read_vocabularies

SUBJECT = re.compile(
    rf"\s{any_of(word for each in read_vocabularies() for word in each.parties.subject)}\s",
    re.IGNORECASE,
)
_LISTS = [words.parties for words in read_vocabularies()]
ISO_LENGTH = 2
REMEMBERED = 256
"""Texts whose parties are remembered: a question is read in many rooms."""
MOST_BESIDE = 5
"""States that are named side by side by one character each."""


def find_parties(title: str) -> tuple[str, ...]:
    """Give the parties that a title names, in its order, each once and under its usual name.

    A name inside a longer one (“Guinea” in “Papua New Guinea”) is not counted; of “… of A and B
    on C”, C is the subject and no party.
    """
    plain = title.replace("’", "'").replace("\xa0", " ")
    before_subject = SUBJECT.split(plain, maxsplit=1)[0]
    return _find_names(before_subject) or _find_names(plain)


def find_meant(question: str) -> tuple[str, ...]:
    """Give the parties that a question names, by their own names, a capital or a people."""
    return _find_names(question.replace("’", "'"), loosely=True)


def find_called(words: str) -> str | None:
    """Give the usual name of the party that words name, or whose people; ``None`` for others."""
    return _load_names(True).get(words.translate(FOLDED).casefold())


def find_capitals(text: str) -> Iterator[tuple[int, int]]:
    """Give where a text names the capital of a state or the seat of an organisation."""
    return (found.span() for found in _compile_capitals().finditer(text))


@cache
def _compile_capitals() -> re.Pattern[str]:
    rests = (line.partition(" # ")[0].partition(" ~ ")[0] for _, line in _read_parties())
    capitals = (name for rest in rests for name in rest.partition(" @ ")[2].split("; ") if name)
    return re.compile(rf"(?<!\w){any_of(capitals)}(?!\w)", re.IGNORECASE)


def find_spans(text: str, loosely: bool = False) -> Sequence[tuple[int, int, str]]:
    """Give where a text names parties (start and end), and their usual names; by a capital or a
    people too if ``loosely``.
    """
    names, forms = _load(loosely)
    folded = text.replace("’", "'").translate(FOLDED)
    found = forms.find(folded)
    return [(met.start, met.end, names[folded[met.start : met.end].casefold()]) for met in found]


def _find_beside(text: str) -> Iterator[tuple[int, int, str]]:
    characters, beside = _load_characters()
    for run in beside.finditer(text):
        yield from ((n, n + 1, characters[each]) for n, each in enumerate(run[0], run.start()))


def cut_parties(text: str) -> tuple[list[tuple[str, str]], str]:
    """Give the parties that a text names by their own names, each with the words that name it, and
    the text without these words.
    """
    spans = [*find_spans(text), *_find_beside(text)]
    named = [(shown, text[start:end]) for start, end, shown in sorted(spans)]
    for start, end, _ in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return named, text


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


def find_code(shown: str) -> str | None:
    """Give the ISO 3166 code of the state with a usual name; ``None`` for an organisation."""
    return _load_codes().get(shown)


@cache
def _load_codes() -> dict[str, str]:
    coded = ((shown, re.split(" [:=@~#] ", line, maxsplit=1)[0]) for shown, line in _read_parties())
    return {shown: code for shown, code in coded if _name_state(code)}


@cache
def list_forms() -> Mapping[str, str]:
    """Give every name of a party or an area in each case, with that under which it is shown."""
    return {
        form: shown
        for name, shown in {**_read_areas(), **_spell_names(loosely=False)}.items()
        for form in decline(name)
    }


@cache
def _load_all() -> tuple[dict[str, str], Names]:
    listed = list_forms()
    return {name.casefold(): shown for name, shown in listed.items()}, Names(listed)


def _read_areas() -> dict[str, str]:
    areas: dict[str, str] = {}
    for line in read_lines("areas.txt"):
        shown, _, others = line.partition(" = ")
        areas |= dict.fromkeys((shown, *others.split("; ")), shown)
    return areas


def read_lines(file: str) -> Iterator[str]:
    """Give the lines of a list of names."""
    text = files("ingest.language").joinpath(file).read_text("utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


@cache
def _group_names(loosely: bool) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    spelt = {**_spell_names(loosely=False), **_read_areas(), **_spell_names(loosely)}
    for name, shown in spelt.items():
        grouped.setdefault(shown.casefold(), []).append(name.casefold())
    return {shown: tuple(names) for shown, names in grouped.items()}


@lru_cache(maxsize=REMEMBERED)
def _find_names(text: str, loosely: bool = False) -> tuple[str, ...]:
    spans = sorted([*find_spans(text, loosely), *_find_beside(text)])
    return tuple(dict.fromkeys(shown for *_, shown in spans))


@cache
def _load(loosely: bool) -> tuple[dict[str, str], Names]:
    return _load_names(loosely), Names(_list_forms(loosely))


@cache
def _load_names(loosely: bool) -> dict[str, str]:
    return {name.casefold(): shown for name, shown in _list_forms(loosely).items()}


@cache
def _list_forms(loosely: bool) -> dict[str, str]:
    """Give the names of parties in each case, each with that under which it is shown."""
    return {form: shown for name, shown in _spell_names(loosely).items() for form in decline(name)}


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
        rest, _, peoples = line.partition(" # ")[0].partition(" ~ ")
        own, _, capitals = rest.partition(" @ ")
        named, _, others = own.partition(" = ")
        known = _name_party(named)[1]
        loose = (*capitals.split("; "), *peoples.split("; ")) if loosely else ()
        listed = (*known, *others.split("; "), *loose)
        names |= {each: shown for each in listed if each}
    return names


def _read_parties() -> Iterator[tuple[str, str]]:
    """Give the lines of the parties, each after the name that is shown."""
    for line in read_lines("parties.txt"):
        named = re.split(" [=@~#] ", line, maxsplit=1)[0]
        yield _name_party(named)[0], line


def _name_party(named: str) -> tuple[str, tuple[str, ...]]:
    """Give the name that is shown for a party, and all that CLDR has for it where it is a state."""
    code, _, usual = named.partition(" : ")
    known = _name_state(code)
    if not known:
        return named, (named,)
    shown = usual or known[0]
    return shown, (shown, *known)


@cache
def _name_state(code: str) -> tuple[str, ...]:
    """Give a state's names in all known languages, the English one first."""
    names = []
    for words in read_vocabularies():
        for locale in words.locales:
            name = read_territories(locale).get(code) if code.isupper() else None
            plain = NOTE.sub("", name or "").replace("’", "'").replace(" & ", " and ")
            if plain and plain not in words.parties.ambiguous:
                names.append(plain)
    return tuple(dict.fromkeys(names)) if len(code) == ISO_LENGTH else ()
