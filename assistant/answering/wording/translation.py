"""What is wanted in another language: quoted, with the same in that language where it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.meaning import answer_worded
from assistant.answering.missing.scattered import say_nowhere
from assistant.answering.parts import join_answers
from assistant.answering.statements.showing import sort_by_date
from assistant.answering.wording.pointed import answer_pointed
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.detect import detect_language, detect_words
from assistant.language.phrases import name_language, say
from assistant.question.cues.words.quotation import ENDING, QUOTED
from assistant.question.meant.passing import find_titled
from assistant.question.meant.selection import find_meant
from assistant.question.pointer import read_pointer
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.translation import Translation, read_translation
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_exact
from ingest.language.sentences import split_sentences
from ingest.statement import Statement
from ingest.texts import find_text


def answer_translation(asked: str, earlier: Sequence[Turn], view: View) -> Answer | None:
    """Quote the paragraph, or the words, that are wanted in another language, and the same in that
    language, or say that nothing is translated here; ``None`` for any other question.
    """
    wanted = read_translation(asked)
    if wanted is None:
        return None
    if not wanted.what:
        return _answer_on(asked, wanted, earlier, view)
    quoted = [each["words"].strip().rstrip(ENDING) for each in QUOTED.finditer(wanted.what)]
    if not quoted or read_pointer(wanted.what):
        return _answer_paragraph(asked, wanted, earlier, view)
    if len(quoted) > 1:
        return _answer_several(asked, quoted, wanted, view)
    return _answer_words(asked, quoted[0], wanted, view)


def _answer_paragraph(
    asked: str, wanted: Translation, earlier: Sequence[Turn], view: View
) -> Answer | None:
    """Quote the paragraph that is wanted, in the language too; ``None`` where no paragraph is, and
    something else may be meant.
    """
    question, language = _read(wanted, earlier, view), detect_language(asked)
    found = answer_pointed(replace(question, asked=asked, language=language), view)
    no_translator = Line.say(say(language, "no_translator"))
    if found is None:
        return None if wanted.worded else Answer(asked, (no_translator,), True, 0.0)
    if found.abstained:
        return found
    if told := _add_same(found, wanted, language, view):
        return told
    foreign = any(each.language != wanted.language for each in found.citations)
    return replace(found, lines=(*found.lines, no_translator)) if foreign else found


def _read(wanted: Translation, earlier: Sequence[Turn], view: View) -> Question:
    """Read which paragraph is meant: that of the answer before where none is named."""
    question = read(wanted.what, earlier, view)
    if question.pointer or wanted.worded or find_meant(wanted.what, view):
        return question
    return replace(question, whole=_list_cited(earlier, view))


def _list_cited(earlier: Sequence[Turn], view: View) -> tuple[tuple[str, int], ...]:
    last = earlier[-1].cited if earlier else ()
    return tuple(each for each in last if view.has_paragraph(*each))


def _answer_on(
    asked: str, wanted: Translation, earlier: Sequence[Turn], view: View
) -> Answer | None:
    """Quote what the answer before quoted that is there in the language; ``None`` where that
    quoted nothing.
    """
    quotes = [
        _cite_whole(view.find_statement(id_), each) for id_, each in _list_cited(earlier, view)
    ]
    return _tell_known(asked, quotes, wanted, view) if quotes else None


def _answer_words(asked: str, words: str, wanted: Translation, view: View) -> Answer | None:
    """Quote the sentences with some words of which the paragraph is there in the language, else
    those with the words by which statements in it say the same; ``None`` where the words are of
    that language, and something else may be meant.
    """
    hits = _find(words, wanted, view)
    if not hits:
        absent = Line.say(say_nowhere(words, detect_language(asked), view))
        told = _answer_rendered(asked, words, wanted, view)
        return told or (Answer(asked, (absent,), True, 0.0) if wanted.beside is None else None)
    if wanted.beside is not None and all(
        each.statement.language == wanted.language for each in hits
    ):
        return None
    told = _tell_known(asked, list(map(_cite, sort_by_date(hits))), wanted, view)
    if told.abstained and wanted.guessed:
        return None
    return (told.abstained and _answer_rendered(asked, words, wanted, view)) or told


def _answer_rendered(asked: str, words: str, wanted: Translation, view: View) -> Answer | None:
    """Quote the sentences of the statements in the language, of those that the question names if it
    names any, with words that render some; ``None`` where they have none.
    """
    theirs, _ = (_keep_named(wanted, view) or view).part(wanted.language)
    spoken = dict.fromkeys(filter(None, (detect_words(words), detect_language(asked))))
    question = read(asked, (), view)
    told = (answer_worded(question, words, theirs, each) for each in spoken)
    return next(filter(None, told), None)


def _answer_several(
    asked: str, quoted: Sequence[str], wanted: Translation, view: View
) -> Answer | None:
    """Answer of each of several wordings; ``None`` where none is there in both languages, and
    something else may be meant.
    """
    sure = replace(wanted, guessed=False)
    told = [_answer_words(asked, each, sure, view) for each in quoted]
    if wanted.guessed and not any(each and not each.abstained for each in told):
        return None
    answers = [
        replace(answer, question=words) if answer else _quote_as_said(asked, words, wanted, view)
        for words, answer in zip(quoted, told, strict=True)
    ]
    return join_answers(read(asked, (), view), answers)


def _quote_as_said(asked: str, words: str, wanted: Translation, view: View) -> Answer:
    """Quote the sentences with words that are those of the language; say where there are none."""
    language = detect_language(asked)
    quotes = tuple(map(_cite, sort_by_date(_find(words, wanted, view))))
    if quotes:
        return Answer(words, tuple(_frame(quotes, language, view)), False, 1.0, quotes)
    return Answer(words, (Line.say(say_nowhere(words, language, view)),), True, 0.0)


def _find(words: str, wanted: Translation, view: View) -> Sequence[Hit]:
    """Find some words, in the statements that the question names, in any language, if they have
    them; in others than the one that is wanted, if these do.
    """
    theirs = _keep_named(wanted, view)
    hits = (theirs and find_exact(theirs, words).hits) or find_exact(view, words).hits
    return [each for each in hits if each.statement.language != wanted.language] or hits


def _keep_named(wanted: Translation, view: View) -> View | None:
    """Give the view of the statements that the question names, in any language; ``None`` where it
    names none.
    """
    named = find_titled(wanted.beside, view.statements) if wanted.beside else []
    others = (each for one in named for each in find_counterparts(one, view.collection))
    ids = dict.fromkeys((*(each.id for each in named), *(each.statement.id for each in others)))
    return view.keep([each for each in ids if view.holds(each)]) if ids else None


def _cite(hit: Hit) -> Citation:
    return cite(hit.statement, hit.paragraph.ordinal, *hit.spans[0])


def _tell_known(asked: str, quotes: Sequence[Citation], wanted: Translation, view: View) -> Answer:
    """Give those quotes that are there in the language, with what they are in it."""
    language = detect_language(asked)
    known = tuple(each for each in quotes if any(_find_same([each], wanted.language, view)))
    lines = tuple(_frame(known, language, view))
    told = _add_same(Answer(asked, lines, False, 1.0, known), wanted, language, view)
    if told:
        return told
    said = say(language, "no_version", language=name_language(wanted.language, language))
    named = (name_statement(view.find_statement(each.statement)) for each in quotes)
    return Answer(asked, (Line.say(said),), True, 0.0, named=tuple(dict.fromkeys(named)))


def _add_same(found: Answer, wanted: Translation, language: str, view: View) -> Answer | None:
    """Quote the paragraphs that say the same in the language too; ``None`` where there are none."""
    same = tuple(dict.fromkeys(_find_same(found.citations, wanted.language, view)))
    if not same:
        return None
    head = Line.say(say(language, "same_in", language=name_language(wanted.language, language)))
    quoted = _frame(same, language, view, len(found.citations))
    lines = (*found.lines, head, *quoted)
    return replace(found, lines=lines, citations=(*found.citations, *same))


def _frame(quotes: Sequence[Citation], language: str, view: View, after: int = 0) -> Iterator[Line]:
    for place, each in enumerate(quotes, after):
        yield frame(view.find_statement(each.statement), {place: each}, language)


def _find_same(quoted: Sequence[Citation], language: str, view: View) -> Iterator[Citation]:
    """Cite the paragraphs that say the same in a language."""
    for each in quoted:
        for other in find_counterparts(view.find_statement(each.statement), view.collection):
            ordinal = other.paragraphs.get(each.ordinal)
            if other.statement.language == language and ordinal and view.holds(other.statement.id):
                yield _cite_same(each, other.statement, ordinal)


def _cite_same(quoted: Citation, statement: Statement, ordinal: int) -> Citation:
    """Cite the sentence that stands where a quoted one does in a paragraph of as many; else all."""
    text = find_text(statement, ordinal).text
    own, theirs = split_sentences(quoted.paragraph_text), split_sentences(text)
    span = (quoted.start, quoted.end)
    if span not in own or len(own) != len(theirs):
        return _cite_whole(statement, ordinal)
    return cite(statement, ordinal, *theirs[own.index(span)])


def _cite_whole(statement: Statement, ordinal: int) -> Citation:
    return cite(statement, ordinal, 0, len(find_text(statement, ordinal).text))
