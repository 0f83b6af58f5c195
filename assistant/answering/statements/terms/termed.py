"""By which words statements in other languages than a subject say it, where it is a term of the
field (“la peine de mort”), one beside a name, or several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product

from assistant.language.detect import detect_script
from assistant.language.glossary import find_term, read_terms
from assistant.language.lexicon import render_each
from assistant.language.phrases import spell_party
from assistant.language.vocabulary import LANGUAGES
from assistant.language.words import split_content_terms
from assistant.question.cues.subjects.combination import read_combination
from assistant.question.cues.words.naming import hide_names
from assistant.question.meant.called.proper import list_proper
from assistant.question.plan import Plan
from assistant.retrieval.view import View
from assistant.retrieval.words.alone import find_named
from assistant.retrieval.words.concordance import Concordance, find_words, stand_anywhere
from assistant.retrieval.words.seeker import Run
from assistant.retrieval.words.sought import AND, OR, read_sought
from ingest.language.parties import find_names

DENIED_BY = 2
"""Words of each language that are named where none of them stands anywhere."""

MOST_WAYS = 12
"""Ways to say a subject that are looked for."""

Places = frozenset[tuple[str, int]]
"""Paragraphs, by their statement's id and their ordinal."""
Wordings = Mapping[str, tuple[str, ...]]
"""The words for a subject by the code of their language."""
Way = Callable[[str, str, Mapping[str, View]], Wordings]
"""How the words for a subject in a language are found; it gives none where it finds none."""


def put_terms(plan: Plan, language: str, view: View) -> tuple[Plan, bool] | None:
    """Give a plan whose subject in ``language`` has the words beside it by which the statements in
    other languages say it, and whether any of these words stands there; ``None`` where it is no
    term, or they are all in this language.
    """
    for spoken in _list_languages(plan.subject, language, view):
        others = _part_others(spoken, view)
        if worded := others and _word_each(plan.subject, spoken, others, _WAYS):
            return _put_beside(plan, worded, others, view)
    return None


def put_words(plan: Plan, language: str, view: View) -> Plan | None:
    """Give a plan whose subject in ``language`` has the words beside it that render each of its
    own, where a sentence of the statements in other languages has one of them for each; ``None``
    where none has.
    """
    others = _part_others(language, view) if language in LANGUAGES else {}
    worded = _word_each(plan.subject, language, others, (*_WAYS, _render)) if others else {}
    put, standing = _put_beside(plan, worded, others, view)
    return put if standing else None


def _list_languages(subject: str, language: str, view: View) -> Iterator[str]:
    """Give the languages that a subject may be in: another one than it seems to be in where it
    stands nowhere.
    """
    if language in LANGUAGES:
        yield language
    if not detect_script(subject) and not stand_anywhere(view, subject):
        yield from (each for each in LANGUAGES if each != language)


def _part_others(language: str, view: View) -> dict[str, View]:
    """Give the statements in each other language whose words are known."""
    spoken = {each.language for each in view.statements}
    return {each: view.part(each)[0] for each in LANGUAGES if each in spoken - {language}}


def _word_each(
    subject: str, language: str, others: Mapping[str, View], ways: Sequence[Way]
) -> dict[str, Wordings]:
    """Give the words for a subject, or for each of several; none where what is to be worded is no
    term.
    """
    if subject in _list_standing(subject, others):
        return {}
    if wordings := _word(subject, language, others):
        return {subject: wordings}
    combined = read_combination(subject, language)
    parts = (*combined.subjects, *combined.without) if combined else (subject,)
    worded = {
        each: next(filter(None, (way(each, language, others) for way in ways)), {})
        for each in parts
    }
    return {} if all(map(_is_name, parts)) or not all(worded.values()) else worded


def _word(subject: str, language: str, others: Mapping[str, View]) -> Wordings:
    """Give the words for a term in other languages; none for what is no term."""
    key = find_term(subject, language)
    return {code: read_terms(code)[key].said for code in others} if key else {}


def _word_beside_name(subject: str, language: str, others: Mapping[str, View]) -> Wordings:
    """Give the words for a term with the names that stand beside it; none for all else."""
    named = [shown for *_, shown in find_names(subject)]
    worded = _word(hide_names(subject), language, others) if named else {}
    return {
        code: tuple(AND.join((said, *(spell_party(each, code) for each in named))) for said in some)
        for code, some in worded.items()
    }


def _name_party(subject: str, _: str, others: Mapping[str, View]) -> Wordings:
    """Give the names of a party or an area in other languages; none of what is no name alone."""
    named = [shown for *_, shown in find_names(subject)] if _is_name(subject) else []
    return {code: tuple(spell_party(each, code) for each in named) for code in others if named}


def _render(subject: str, language: str, others: Mapping[str, View]) -> Wordings:
    """Give the ways to say a subject by words that render each of its own, but for the names in it
    that stand there.
    """
    kept, bare = _list_standing(subject, others), subject
    for name in kept:
        bare = bare.replace(name, " ", 1)
    rendered = {code: render_each(bare, language, code) for code in others}
    ways = {code: islice(product(*each), MOST_WAYS) for code, each in rendered.items() if each}
    return {
        code: tuple(AND.join(dict.fromkeys((*way, *kept))) for way in some)
        for code, some in ways.items()
    }


def _list_standing(subject: str, others: Mapping[str, View]) -> list[str]:
    """Give the names in a subject that stand as they are in statements of another language: “Rota”
    is no rotation.
    """
    names = list_proper(subject, "")
    return [each for each in names if any(find_named(view, each).hits for view in others.values())]


_WAYS: tuple[Way, ...] = (_word, _name_party, _word_beside_name)


def _is_name(subject: str) -> bool:
    """Tell whether a subject is the name of a party or an area, and nothing else."""
    one = len(list(find_names(subject))) == 1
    return one and not split_content_terms(hide_names(subject))


def _put_beside(
    plan: Plan, worded: Mapping[str, Wordings], others: Mapping[str, View], view: View
) -> tuple[Plan, bool]:
    """Put the words for each subject beside it, or in place of it where it is another word in the
    language of the statements: “carbón” is no carbon. Of several each is given some, for what
    stands in brackets at the end would be taken for another name of them all.
    """
    put, rendered, standing = plan.subject, [], False
    for subject, wordings in worded.items():
        having = _find_each(wordings, others)
        standing = standing or any(having.values())
        words = _choose(subject, wordings, having)
        named = [subject, *words]
        if words and _is_alone(others, view) and _means_other(subject, having, view):
            named = words
        if words and not _is_name(subject):
            rendered.append((subject, OR.join(words)))
        if len(worded) > 1 and len(named) == 1:
            named += [subject]
        put = put.replace(subject, _name(named), 1)
    return replace(plan, subject=put, termed=True, rendered=tuple(rendered)), standing


def _find_each(wordings: Wordings, others: Mapping[str, View]) -> dict[str, Places]:
    """Give the paragraphs with each of the words, in the statements of its language."""
    having: dict[str, Places] = {}
    for code, view in others.items():
        for each in wordings.get(code, ()):
            having[each] = having.get(each, frozenset()) | _find(each, view)
    return having


def _find(words: str, view: View) -> Places:
    """Give the paragraphs with some words side by side, or with parts that need not be."""
    found = find_words(view, words)
    return _list_places(found) if found.together or AND in words else frozenset()


def _list_places(found: Concordance) -> Places:
    return frozenset((each.statement.id, each.paragraph.ordinal) for each in found.hits)


def _choose(subject: str, wordings: Wordings, having: Mapping[str, Places]) -> list[str]:
    """Choose the words that stand somewhere; where none does, the first ones. What has others of
    them in it needs not be looked for; nothing does where all are spelt as the subject is.
    """
    standing = [each for each, places in having.items() if places]
    first = [each for words in wordings.values() for each in words[:DENIED_BY]]
    runs = {each: read_sought(each).run for each in standing or first}
    kept: list[str] = []
    for each in sorted(runs, key=lambda words: len(runs[words])):
        if not any(_holds(runs[each], runs[other]) for other in kept):
            kept.append(each)
    own = read_sought(subject).run
    other = any(runs[each] != own for each in kept)
    return [each for each in runs if each in kept] if other else []


def _holds(run: Run, other: Run) -> bool:
    """Tell whether a run of words has another one in it, each word in all its forms."""
    places = range(len(run) - len(other) + 1)
    return any(
        all({*wanted} <= {*held} for held, wanted in zip(run[place:], other, strict=False))
        for place in places
    )


def _means_other(subject: str, having: Mapping[str, Places], view: View) -> bool:
    """Tell whether a subject stands as it is where none of the words for it does."""
    return bool(_find(subject, view) - frozenset().union(*having.values()))


def _is_alone(others: Mapping[str, View], view: View) -> bool:
    """Tell whether all that is asked is in other languages than the subject."""
    return len(view.places) == sum(len(each.places) for each in others.values())


def _name(names: Sequence[str]) -> str:
    first, *others = names
    return f"{first} ({OR.join(others)})" if others else first
