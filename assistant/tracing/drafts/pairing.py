"""Sentences of two statements that go together: each one stands beside one other at most, whichever
statement is looked up in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.language.ngrams import NgramIndex
from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import NEAREST, Draft, Sentence, Status
from assistant.tracing.drafts.leads import put_under, read_lead
from assistant.tracing.places.changes import compare
from assistant.tracing.places.place import Span, Traced
from assistant.tracing.search.trace import tell_changes
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch
from assistant.tracing.texts.wording import LABEL, NOTE, Wording, read_wording
from ingest.statement import Statement
from ingest.texts import find_text

LEAST = 0.3
"""Part of the words of both sentences that a pair shares."""

Place = tuple[int, int]
"""A sentence of each statement, by number."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One statement with its sentences, each as it is compared, and where it begins and ends."""

    statement: Statement
    sentences: Sequence[Sentence]
    wordings: Sequence[Wording]
    spans: Sequence[Span]


def pair_once(
    first: tuple[Statement, Draft], second: tuple[Statement, Draft], view: View
) -> tuple[Draft, Draft]:
    """Give two statements that were looked up in each other with each sentence beside one of the
    other, which is beside it; all others are new.
    """
    turned = first[0].id > second[0].id
    drafts = (second, first) if turned else (first, second)
    one, other = (_read_side(*each, view.collection.ngrams) for each in drafts)
    pairs = _choose(one, other)
    own, its = _settle(one, other, pairs, view), _settle(other, one, _turn(pairs), view)
    told = [
        replace(draft, sentences=tuple(each))
        for (_, draft), each in zip(drafts, (own, its), strict=True)
    ]
    return (told[1], told[0]) if turned else (told[0], told[1])


def _read_side(statement: Statement, draft: Draft, index: NgramIndex) -> _Side:
    spans = [_find_words(each) for each in draft.sentences]
    texts = [each.text[slice(*span)] for each, span in zip(draft.sentences, spans, strict=True)]
    wordings = [read_wording(each, index.read(each).tolist(), closed=True) for each in texts]
    return _Side(statement, draft.sentences, wordings, spans)


def _find_words(sentence: Sentence) -> Span:
    """Give where a sentence stands between the label of an item and the mark of a note."""
    label, note = LABEL.match(sentence.text), NOTE.search(sentence.text)
    return label.end() if label else 0, note.start() if note else len(sentence.text)


def _choose(one: _Side, other: _Side) -> dict[Place, Stretch]:
    """Give the pairs that are most alike, each sentence in one."""
    found = {*_list_pairs(one, other), *((own, its) for its, own in _list_pairs(other, one))}
    weighed = []
    for pair in sorted(found):
        check_patience()
        stretch = compare(one.wordings[pair[0]], other.wordings[pair[1]])
        likeness = _liken(stretch, len(one.sentences), len(other.sentences), pair)
        if likeness:
            weighed.append((likeness, pair, stretch))
    taken: tuple[set[int], set[int]] = set(), set()
    chosen: dict[Place, Stretch] = {}
    for _, pair, stretch in sorted(weighed, key=lambda each: each[0], reverse=True):
        if pair[0] not in taken[0] and pair[1] not in taken[1]:
            chosen[pair] = stretch
            taken[0].add(pair[0])
            taken[1].add(pair[1])
    return chosen


def _list_pairs(own: _Side, other: _Side) -> Iterator[Place]:
    """Give each sentence with those that its places lie in."""
    by_text = defaultdict[int, list[int]](list)
    for number, each in enumerate(other.sentences):
        by_text[each.ordinal].append(number)
    for number, each in enumerate(own.sentences):
        for place in (each.place, *each.others) if each.place else ():
            for there in by_text[place.ordinal]:
                held = other.sentences[there]
                if held.start < place.end and place.start < held.end:
                    yield number, there


def _liken(
    stretch: Stretch, sentences: int, others: int, pair: Place
) -> tuple[float, float] | None:
    """Give how much of both sentences agrees, then how near each other they stand in the whole;
    ``None`` where too little does.
    """
    own, other = stretch.asked[1], stretch.there[1]
    shared = sum(each.length for each in stretch.blocks)
    if shared < NEAREST * min(own, other) or 2 * shared < LEAST * (own + other):
        return None
    return 2 * shared / (own + other), -abs(pair[0] / sentences - pair[1] / others)


def _turn(pairs: dict[Place, Stretch]) -> dict[Place, Stretch]:
    return {
        (its, own): Stretch(
            each.there, each.asked, tuple(Block(b.there, b.asked, b.length) for b in each.blocks)
        )
        for (own, its), each in pairs.items()
    }


def _settle(
    own: _Side, other: _Side, pairs: dict[Place, Stretch], view: View
) -> Iterator[Sentence]:
    beside = {one: (its, stretch) for (one, its), stretch in pairs.items()}
    for number, each in enumerate(own.sentences):
        if number not in beside:
            yield replace(each, status=Status.NEW, place=None, statements=0, others=())
            continue
        place = _show(own, number, other, *beside[number], view)
        status = Status.AGREED if place.same else Status.CHANGED
        start, end = own.spans[number]
        place = place.between(each.text[:start], each.text[end:])
        yield replace(each, status=status, place=place, statements=int(place.same), others=())


def _show(
    own: _Side, number: int, other: _Side, there: int, stretch: Stretch, view: View
) -> Traced:
    """Give the sentence of the other statement as a place, with what differs."""
    asked, held, sentence = own.wordings[number], other.wordings[there], other.sentences[there]
    paragraph = find_text(other.statement, sentence.ordinal)
    start, end = other.spans[there]
    span = sentence.start + start, sentence.end - len(sentence.text) + end
    shared = sum(each.length for each in stretch.blocks)
    place = Traced.of(other.statement, paragraph, span, shared, max(1, len(asked.ids)))
    told = tell_changes(place, asked, held, stretch)
    mine = own.sentences[number]
    its_own = find_text(own.statement, mine.ordinal)
    return put_under(told, asked.text, read_lead(own.statement, its_own, mine.start), view)
