"""A subject is read into its alternatives, each with all its names, before anything is looked for:
“orbital or space debris” are two, “natural gas (NG) sales” is one under two names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from assistant.language.vocabulary import LANGUAGES, UNSPACED, join, read_vocabulary
from assistant.language.words import is_function_word
from assistant.question.cues.subjects.clarified import BRACKETED
from assistant.question.cues.subjects.combination import Bond, read_combination
from assistant.question.cues.subjects.named import read_names

Stands = Callable[[str], bool]
"""Tells whether words are said side by side, or are a term."""
Names = tuple[str, ...]
SEVERAL, MOST_SHARING = 2, 2
"""Subjects that may share words, or words some of which may be shared, at least, and words that may
share others with what is bound to them, at most.
"""
_HIDDEN = "\ue200"
"""Stands for the first brackets of a subject, the characters behind it for the others."""
_UNSPACED_TAIL = 2
"""Characters that are shared where no spaces part words."""


def read_alternatives(subject: str, language: str, stands: Stands) -> tuple[Names, ...]:
    """Give the names of each alternative of a subject; nothing where it binds subjects otherwise,
    or the words of its language are not known.
    """
    if language not in LANGUAGES:
        return ()
    glosses = [each[0] for each in BRACKETED.finditer(subject)]
    masked = subject
    for place, gloss in enumerate(glosses):
        masked = masked.replace(gloss, f" {chr(ord(_HIDDEN) + place)}", 1)
    combined = read_combination(masked, language)
    if combined and (combined.bond is Bond.BOTH or combined.without):
        return ()
    parts = combined.subjects if combined else (masked,)
    show = partial(_show, glosses=glosses)
    shared = _share(parts, language, lambda words: any(map(stands, read_names(show(words)))))
    named = [_put_same(show(each), show(shared[0]), language) for each in shared]
    return tuple(read_names(each[0]) if len(each) == 1 else each for each in named)


def calls_alike(words: str) -> bool:
    """Tell whether words behind a subject are another name of it, in brackets, or call it by the
    name of one before: “of that name”.
    """
    return bool(BRACKETED.fullmatch(words)) or any(
        _compile_same(each).fullmatch(words) for each in LANGUAGES
    )


def _show(words: str, glosses: Sequence[str]) -> str:
    for place, gloss in enumerate(glosses):
        words = words.replace(f" {chr(ord(_HIDDEN) + place)}", gloss)
    return words


def _share(parts: Sequence[str], language: str, stands: Stands) -> Sequence[str]:
    """Give each of several subjects the words that it shares with the last or the first one."""
    if len(parts) < SEVERAL:
        return parts
    if UNSPACED.search("".join(parts)):
        tail = parts[-1][-_UNSPACED_TAIL:]
        longer = [f"{each}{tail}" for each in parts[:-1]]
        return [*longer, parts[-1]] if tail != parts[-1] and all(map(stands, longer)) else parts
    split = [_split(each) for each in parts]
    found = _share_tail(split, language, stands) or _share_head(split, language, stands)
    return [" ".join(each) for each in found] if found else parts


def _split(part: str) -> list[str]:
    """Give the words of a subject, from the first one on that says something."""
    words = part.split()
    begin = next((at for at, each in enumerate(words) if not is_function_word(each)), 0)
    return words[begin:]


def _share_tail(
    split: Sequence[list[str]], language: str, stands: Stands
) -> list[list[str]] | None:
    """Share the last words of the last subject: “orbital or space | debris”."""
    *others, last = split
    if len(last) < SEVERAL or any(len(each) > MOST_SHARING for each in others):
        return None
    for size in range(len(last) - 1, 0, -1):
        longer = [[*each, *last[-size:]] for each in others]
        if all(stands(" ".join(each)) for each in longer):
            return [*longer, last]
    tells = partial(_tells_more, language=language)
    if all(len(each) == 1 and tells(each[0]) for each in others) and tells(last[0]):
        return None if tells(last[-1]) else [*([*each, *last[1:]] for each in others), last]
    return None


def _share_head(
    split: Sequence[list[str]], language: str, stands: Stands
) -> list[list[str]] | None:
    """Share the first words of the first subject: « les débris | spatiaux ou orbitaux ». Where that
    is a name, what is said of it may be bound: “Velm sales or purchases”.
    """
    first, *others = split
    head, tells = first[:-1], partial(_tells_more, language=language)
    if not head or any(len(each) > 1 for each in others):
        return None
    longer = [[*head, *each] for each in others]
    named = any(each[0] >= _HIDDEN or each.isupper() for each in head)
    adjectival = not tells(head[0]) and all(tells(each[-1]) for each in split)
    bound = named and all(stands(" ".join(each)) for each in longer)
    return [first, *longer] if adjectival or bound else None


def _tells_more(word: str, language: str) -> bool:
    return bool(_compile_adjectival(language).search(word))


def _put_same(part: str, first: str, language: str) -> Names:
    """Put the first subject in what is called by its name: “Orsa or the accords of that name”."""
    found = _compile_same(language).search(part)
    if not found or part == first:
        return (part,)
    named, called = " ".join(_split(part[: found.start()])), BRACKETED.sub("", first)
    return f"{called} {named}", f"{named} {called}"


@cache
def _compile_adjectival(language: str) -> re.Pattern[str]:
    return re.compile(join([read_vocabulary(language).glosses.adjectival]), re.IGNORECASE)


@cache
def _compile_same(language: str) -> re.Pattern[str]:
    return re.compile(join([read_vocabulary(language).glosses.same]), re.IGNORECASE)
