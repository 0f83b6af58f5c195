"""Measures what a trace finds of real statements: ``python -m tests.trace_recall [FOLDER]``.

Truth is found by brute force, with words cut in the plainest way: every pair of paragraphs that
share a run of ten words, or one of six to nine with a word that is in at most one of a hundred
paragraphs. Sentences are taken from the statements and edited by rule; the place that they were
taken from must come first, and just what was edited be marked.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.tracing.places.place import Traced
from assistant.tracing.search.trace import find_places
from config.limits import LimitSettings
from ingest.entry import Entry
from ingest.language.sentences import split_sentences
from ingest.language.wording import WORD
from ingest.parsing.parse import parse_file
from ingest.statement import Statement
from tests.collecting import collect
from tests.conftest import SHARED

WHOLE = SHARED / "collection" / "white-house"
LONG, SHORT = 10, 6
RARE = 0.01
"""Part of the paragraphs that have a rare word, at most."""
EDITED = 300
WORDS = range(8, 61)
"""Words of a sentence that is edited."""

Pair = tuple[int, int]


def read_view(statements: Sequence[Statement]) -> View:
    """Give a view of statements, without vectors."""
    entries = [Entry(each, (), "", (), "", "") for each in statements]
    return View.of(collect(entries), Scope())


def split_words(text: str) -> list[str]:
    """Give the words of a text in the plainest way."""
    return re.findall(r"\w+", text.lower())


def find_pairs(texts: Sequence[Sequence[str]], size: int, rare: set[str] | None) -> set[Pair]:
    """Give the pairs of texts that share so many words in a run, one of them rare if given."""
    having: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, words in enumerate(texts):
        for start in range(len(words) - size + 1):
            run = tuple(words[start : start + size])
            if rare is None or not rare.isdisjoint(run):
                having[run].add(number)
    return {pair for each in having.values() if len(each) > 1 for pair in permutations(each, 2)}


def find_rare(texts: Sequence[Sequence[str]]) -> set[str]:
    """Give the words that are in few texts."""
    counts = Counter(word for words in texts for word in set(words))
    return {word for word, count in counts.items() if count <= max(2, RARE * len(texts))}


def trace_all(view: View) -> set[Pair]:
    """Trace every paragraph that has a word (a line to sign on has none); give the pairs found."""
    collection = view.collection
    return {
        (number, collection.find_wording(each.statement, each.ordinal))
        for number, place in enumerate(collection.places)
        if WORD.search(place.paragraph.text)
        for each in find_places(place.paragraph.text, view, without=number)
    }


def measure_recall(view: View, found: set[Pair]) -> dict[str, float]:
    """Give the part of the true pairs that were found, with long runs and with short ones."""
    texts = [split_words(place.paragraph.text) for place in view.collection.places]
    long = find_pairs(texts, LONG, None)
    short = find_pairs(texts, SHORT, find_rare(texts)) - long
    return {
        "long": len(long & found) / max(1, len(long)),
        "short": len(short & found) / max(1, len(short)),
    }


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence edited: the words removed and added; where ``turned``, two clauses of it."""

    kind: str
    text: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    turned: tuple[tuple[str, ...], ...] = ()

    def is_marked(self, place: Traced) -> bool:
        """Tell whether the place's changes are just this edit."""
        removed = Counter(split_words(" ".join(each.before for each in place.changes)))
        added = Counter(split_words(" ".join(each.after for each in place.changes)))
        if self.turned:
            return removed == added and any(removed == Counter(each) for each in self.turned)
        return (removed, added) == (Counter(self.removed), Counter(self.added))


def replace_word(sentence: str, chance: random.Random) -> Edit:
    """Put an invented word for one of a sentence."""
    word = chance.choice(list(re.finditer(r"[^\W\d_]{2,}", sentence)))
    text = f"{sentence[: word.start()]}quellery{sentence[word.end() :]}"
    return Edit("replaced", text, tuple(split_words(word[0])), ("quellery",))


def drop_clause(sentence: str, chance: random.Random) -> Edit | None:
    """Leave a clause out, with the comma before it."""
    clauses = list(re.finditer(r"[,;] [^,;.]{8,80}(?=[,;.](?:\s|$))", sentence))
    if not clauses:
        return None
    clause = chance.choice(clauses)
    text = sentence[: clause.start()] + sentence[clause.end() :]
    return Edit("dropped", text, tuple(split_words(clause[0])))


def turn_clauses(sentence: str, chance: random.Random) -> Edit | None:
    """Turn the order of two clauses that follow each other."""
    found = list(
        re.finditer(r"[,;] ([^,;.]{12,80})[,;] ([^,;.]{12,80})(?=[,;.](?:\s|$))", sentence)
    )
    if not found:
        return None
    two = chance.choice(found)
    text = f"{sentence[: two.start(1)]}{two[2]}, {two[1]}{sentence[two.end() :]}"
    return Edit("turned", text, turned=(tuple(split_words(two[1])), tuple(split_words(two[2]))))


def change_number(sentence: str, chance: random.Random) -> Edit | None:
    """Change a number."""
    numbers = list(re.finditer(r"(?<!\w)\d+(?:[.,]\d+)*(?!\w)", sentence))
    if not numbers:
        return None
    number = chance.choice(numbers)
    other = re.sub(r"\d", lambda digit: str((int(digit[0]) + 3) % 10), number[0])
    text = sentence[: number.start()] + other + sentence[number.end() :]
    return Edit("number", text, tuple(split_words(number[0])), tuple(split_words(other)))


def break_lines(sentence: str, chance: random.Random) -> Edit:
    """Break the lines of a sentence elsewhere."""
    words = sentence.split()
    cuts = {chance.randrange(len(words)) for _ in range(4)}
    text = " ".join(f"\n  {word}" if place in cuts else word for place, word in enumerate(words))
    return Edit("lines", text)


EDITS: tuple[Callable[[str, random.Random], Edit | None], ...] = (
    replace_word,
    drop_clause,
    turn_clauses,
    change_number,
    break_lines,
)


def edit_sentences(view: View, count: int) -> Iterator[tuple[str, Edit]]:
    """Give sentences of the statements, each kind of edit as often, with what became of them."""
    chance = random.Random(20)
    sentences = [
        text[start:end]
        for text in (place.paragraph.text for place in view.collection.places)
        for start, end in split_sentences(text)
        if len(split_words(text[start:end])) in WORDS
    ]
    chance.shuffle(sentences)
    left = {edit: count // len(EDITS) for edit in EDITS}
    for sentence in sentences:
        for edit in EDITS:
            if left[edit] and (edited := edit(sentence, chance)):
                left[edit] -= 1
                yield sentence, edited
                break


def measure_edits(view: View, count: int = EDITED) -> dict[str, float]:
    """Give how many sources come first, and how many edits are marked and nothing else."""
    first, marked, asked = Counter[str](), Counter[str](), Counter[str]()
    for sentence, edit in edit_sentences(view, count):
        best = max(find_places(edit.text, view), key=lambda each: each.likeness, default=None)
        asked[edit.kind] += 1
        if best and split_words(sentence) == split_words(_find_sentence(view, best)):
            first[edit.kind] += 1
            marked[edit.kind] += edit.is_marked(best)
            if not edit.is_marked(best):
                print(f"not marked: {edit}\n  {best.changes}", file=sys.stderr)
        else:
            print(f"not first: {edit.text}\n  {best.quote if best else ''}", file=sys.stderr)
    total = asked.total()
    by_kind = {f"marked {kind}": marked[kind] / asked[kind] for kind in asked}
    return {"first": first.total() / total, "marked": marked.total() / total, **by_kind}


def _find_sentence(view: View, place: Traced) -> str:
    """Give the sentence that a quote begins in."""
    text = view.find_statement(place.statement).paragraphs[place.ordinal - 1].text
    spans = split_sentences(text)
    start, end = max(spans, key=lambda each: min(each[1], place.end) - max(each[0], place.start))
    return text[start:end]


def read_folder(folder: Path) -> list[Statement]:
    """Read the statements of a folder."""
    return [parse_file(file, LimitSettings()) for file in sorted(folder.iterdir())]


def main() -> None:
    """Measure a folder and print the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else WHOLE
    view = read_view(read_folder(folder))
    started = time.perf_counter()
    found = trace_all(view)
    seconds = time.perf_counter() - started
    print(f"{len(view.places)} paragraphs traced in {seconds:.1f} s, {len(found)} places")
    for name, figure in (*measure_recall(view, found).items(), *measure_edits(view).items()):
        print(f"{name}: {figure:.4f}")


if __name__ == "__main__":
    main()
