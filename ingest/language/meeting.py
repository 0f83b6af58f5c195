"""The parties that a text shows where its title does not: who signed, met, is listed or acts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ingest.language.parties import find_called, find_spans
from ingest.language.sentences import split_sentences
from ingest.language.vocabulary import any_of, read_vocabularies, whole_words

Spans = Sequence[tuple[int, int, str]]

_LISTS = [words.parties for words in read_vocabularies()]
SIGNED = re.compile(whole_words(word for each in _LISTS for word in each.signed), re.IGNORECASE)
LONGEST_SIGNED = 80
"""Characters of the line above a signature."""
_LINK = any_of(word for each in _LISTS for word in each.beside)
_BESIDE = any_of(word for each in _LISTS for word in (*each.last, *each.beside))
LAST = re.compile(rf"(?:^|\W){any_of(word for each in _LISTS for word in each.last)}(?!\w)")
_CAPITAL = r"[^\W\d_a-zà-ÿа-яё\u0600-\u9fff][\w.'’‑-]*"
BESIDE = re.compile(rf"(?:[\s,،、;()'’‑–—-]|{_BESIDE}(?!\w)|{_CAPITAL})*+")
"""What stands between two names of a list: commas, small words that link, capitals."""
REPEATED = re.compile(r"(?<!\s)\s*[(（]")
"""What stands between a name and its short form."""
JOINED = re.compile(r"\s?[‑–—-]\s?")
LONG = 5
"""Names from which on a list is one of members, wherever it begins, and may have others in it."""
ITEM = re.compile(r",[^,.;:]{1,60},\s(?:\w+\s){0,2}")
LEAD = re.compile(rf"(?:[^.;:]{{0,80}},)?{BESIDE.pattern}")
"""What may stand before the names with which a sentence begins."""
SENTENCES = 3
"""Sentences at the beginning that may list the members."""
MOST_BETWEEN = 24
"""Words and spaces between an office and the name of its country."""
LONGEST = 16
"""Letters of a word before what tells of a relation: where no space parts words it has no end."""
REACH = MOST_BETWEEN * LONGEST
"""Characters before a name in which what is said of it begins."""
OFTEN = 2
"""Sentences that begin with those who act in a text, at least."""

_OFFICE = re.compile(rf"(?i:{whole_words(word for each in _LISTS for word in each.offices)})")
_OFFICE_OF = re.compile(
    rf"{_OFFICE.pattern}(?:[\s(]|{_LINK}(?!\w)['’]?|{_CAPITAL}){{0,{MOST_BETWEEN}}}+$"
)
_OFFICE_AFTER = re.compile(rf"(?:['’]s?)?\s?{_OFFICE.pattern}")
_WORDS_BEFORE = re.compile(r"(?<![\w-])(?:[\w-]++\s)?([\w-]++)\s$")
_SMALL_WORD = re.compile(r"\s([^\W\dA-Z][\w-]*)")
_MEET = re.compile(whole_words(word for each in _LISTS for word in each.meet), re.IGNORECASE)
_RELATION = whole_words(word for each in _LISTS for word in each.relations)
_BETWEEN = any_of(word for each in _LISTS for word in each.between)
_RELATION_BETWEEN = re.compile(
    rf"{_RELATION}(?:[^\w’'-]+[\w’'-]++){{0,3}}?[^\w’'-]+{_BETWEEN}\W+(?:{_LINK}\W+)?$",
    re.IGNORECASE,
)
_THEIR_RELATION = re.compile(
    rf"(?:[^\w’']?[\w’']{{1,{LONGEST}}}){{0,3}}?[^\w’']?{_RELATION}", re.IGNORECASE
)


def is_signed(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the rows of a table are those of signatures: “For the Government of …”."""
    return bool(rows) and all(SIGNED.match(cell) for cell in rows[0])


def signs_off(text: str) -> bool:
    """Tell whether a line says for whom those sign who are named below it: “For the Council,”."""
    return len(text) <= LONGEST_SIGNED and text.endswith(",") and SIGNED.match(text) is not None


def find_signatories(lines: Iterable[str]) -> tuple[str, ...]:
    """Give the parties for which lines are signed: “For the Government of …”."""
    signed = (line for line in lines if SIGNED.match(line))
    return _name(span for line in signed for span in find_spans(line))


def find_met(named: tuple[str, ...], title: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Give the parties of a text whose title names none or one, empty where it shows none.

    ``texts`` are its paragraphs. Those are given that its opening lists, else whose heads of state
    met, else whose relations it speaks of, else those with whom its sentences begin; none without
    the one that is named.
    """
    known = {*(named or find_heads(title))}
    for found in _suggest(texts, known):
        if len(found) > 1 and known <= {*found}:
            return found
    return named or find_heads(title)


def find_listed(sentence: str) -> tuple[str, ...]:
    """Give the parties that a sentence names side by side before all others: “… of A and of B”.

    Where other words come between them, or no “and” before the last, it may only speak of them,
    and none is given.
    """
    listed, seam = _list_beside(sentence, find_spans(sentence), 0)
    return _name(listed) if LAST.search(seam) else ()


def find_heads(text: str) -> tuple[str, ...]:
    """Give the parties whose heads a text names: “President X of A”, “the A Prime Minister”."""
    of = (
        (start, shown)
        for start, end, shown in find_spans(text)
        if _reaches(_OFFICE_OF, text, start) or _OFFICE_AFTER.match(text, end)
    )
    return tuple(dict.fromkeys(shown for _, shown in sorted((*of, *_find_peoples(text)))))


def _find_peoples(text: str) -> Iterator[tuple[int, str]]:
    """Give where an office is a people's: “Egyptian President”, «président français»."""
    for office in _OFFICE.finditer(text):
        before = _reaches(_WORDS_BEFORE, text, office.start())
        after = _SMALL_WORD.match(text, office.end())
        for each in (before and before[1], before and before[0], after and after[1]):
            if each and (shown := find_called(each.strip())):
                yield office.start(), shown


def _reaches(form: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Give what ends at a place; it is looked for near that, since a text may name very many."""
    return form.search(text, max(0, end - REACH), end)


def _suggest(texts: Sequence[str], known: set[str]) -> Iterator[tuple[str, ...]]:
    """Give who may be the parties, the surest first."""
    opening = list(_split(texts[:2]))[:SENTENCES]
    lists = [find_listed(each) for each in opening]
    longest = max(lists, key=len, default=())
    if len(longest) >= LONG and any(each and {*each} < {*longest} for each in lists):
        yield longest  # a note before it may tell who joined of them
    for sentence in opening[:1]:
        if _begins(sentence) or _MEET.search(sentence) or _OFFICE.search(sentence):
            yield find_listed(sentence)
        if _MEET.search(sentence):
            yield find_heads(sentence)
    yield from (each for each in map(find_listed, opening) if len(each) >= LONG)
    for sentence in opening:
        related = _find_related(sentence)
        yield from related if known else related[:1]
        if find_spans(sentence) and not known:
            break
    yield _find_acting(_split(texts))


def _split(texts: Iterable[str]) -> Iterator[str]:
    return (text[slice(*span)] for text in texts for span in split_sentences(text))


def _find_related(sentence: str) -> list[tuple[str, ...]]:
    """Give those between whom a sentence speaks of relations; each list of names, where another
    name stands before it an empty one."""
    spans = find_spans(sentence)
    related, told = list[tuple[str, ...]](), 0
    for place, (start, *_) in enumerate(spans):
        before = _reaches(_RELATION_BETWEEN, sentence, start)
        if start < told and not before:
            related.append(())  # one of a list that was read
            continue
        listed, seam = _list_beside(sentence, spans, place)
        told = listed[-1][1]
        linked = LAST.search(seam) or JOINED.fullmatch(seam)
        tied = before or _THEIR_RELATION.match(sentence, told)
        related.append(_name(listed) if linked and tied else ())
    return related


def _find_acting(sentences: Iterable[str]) -> tuple[str, ...]:
    """Give those with whom, one beside the other, more sentences begin than with any others."""
    listed = [named for each in sentences if _begins(each) and (named := find_listed(each))]
    counted = Counter(map(frozenset, listed)).most_common()
    most = counted[0][1] if counted else 0
    often = [some for some, count in counted if count == most >= OFTEN]
    return next(each for each in listed if {*each} == often[0]) if len(often) == 1 else ()


def _begins(sentence: str) -> bool:
    """Tell whether a sentence begins with names."""
    spans = find_spans(sentence)
    return bool(spans) and LEAD.fullmatch(sentence, 0, spans[0][0]) is not None


def _list_beside(text: str, spans: Spans, place: int) -> tuple[Spans, str]:
    """Give a name with those side by side behind it, and what stands before the last."""
    listed, seam = list(spans[place : place + 1]), ""
    for each in islice(spans, place + 1, None):
        between = text[listed[-1][1] : each[0]]
        if each[2] == listed[-1][2] and REPEATED.fullmatch(between):
            listed[-1] = each
            continue
        other = len(listed) >= LONG and not LAST.search(seam) and ITEM.fullmatch(between)
        if not other and not BESIDE.fullmatch(between):
            break
        listed.append(each)
        seam = between
    return listed, seam


def _name(spans: Iterable[tuple[int, int, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(shown for *_, shown in spans))
