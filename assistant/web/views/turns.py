"""Questions and answers as the chat's script shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.answering.missing.refusal import is_chatter
from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import format_citation, format_locator
from assistant.citing.findings import YEAR
from assistant.citing.marks import format_label, format_marks
from assistant.language.detect import detect_language
from assistant.language.phrases import spell_day
from assistant.language.titles import LONGEST, shorten_title
from assistant.question.turns.leaning.followups import remember
from assistant.web.views.naming import Names
from ingest.language.dates import spell_date

LEADS = 2
"""Nearest paragraphs shown when nothing answers."""
SURE = 0.8
"""Confidence below which an answer is called probable: of such answers on joint statements .49 cite
the right paragraph, of surer ones .82."""

Turn = dict[str, Any]


def show_answer(answer: Answer) -> Turn:
    """Give what answers a question; every text in it is plain, quotes with their language."""
    marks, names = _Marks(answer.citations), Names(answer)
    shown = answer.choices or answer.citations
    leads = answer.evidence[:LEADS] if answer.abstained and not shown else ()
    near = answer.evidence if answer.lookup else ()
    return {
        "language": detect_language(answer.understood or answer.question),
        "abstained": answer.abstained and not is_chatter(answer.question),
        "choosing": answer.choosing,
        "understood": answer.understood,
        "perhaps": not answer.abstained and answer.confidence < SURE,
        "lines": [_show_line(line, answer.citations, marks, names) for line in answer.lines],
        "leads": [_show_evidence(each) for each in leads],
        "near": [_show_evidence(each) for each in near],
        "other": answer.other,
        "choices": [_show_evidence(each) for each in answer.choices],
        "about": remember(answer).statements,
        "beside": answer.beside,
        "found": _show_lookup(answer),
        "days": _spell_days(answer),
    }


def _spell_days(answer: Answer) -> dict[str, str]:
    """Give the dates of an answer by how it writes them, for the page writes them as its reader
    does.
    """
    near = [each.date for each in (*answer.evidence, *answer.choices)]
    told = [*(each.date for each in answer.citations), *(each.date for each in answer.named)]
    dates = dict.fromkeys(filter(None, (*told, *near)))
    language = detect_language(answer.understood or answer.question)
    return {day: each for each in dates for day in (spell_date(each), spell_day(each, language))}


def _show_lookup(answer: Answer) -> dict[str, Any] | None:
    """Give what the Find view looks for to show all that an answer names, counted by year."""
    lookup = answer.lookup
    if lookup is None or not answer.citations:
        return None
    titles = {each.statement: each.title for each in answer.statements}
    years = Counter((each.date or "")[:YEAR] for each in answer.statements)
    return {
        "words": lookup.words,
        "exact": lookup.exact,
        "statements": [{"id": each, "title": titles.get(each, each)} for each in lookup.statements],
        "count": len(answer.statements),
        "places": max(
            sum(each.count for each in answer.statements),
            len(answer.citations) + lookup.unquoted,
        ),
        "years": _show_years(years) if lookup.over_time else [],
    }


def _show_years(years: Mapping[str, int]) -> list[dict[str, Any]]:
    ordered = sorted(years, key=lambda each: (not each, each))
    return [{"name": each, "statements": years[each]} for each in ordered]


class _Marks:
    """What stands on the chips of an answer, and what is copied in their place.

    A quote's line says whose words it has: the label is enough where no other statement that is
    cited is called so, the place in the statement where the title is not cut.
    """

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._citations = citations
        self._marks = format_marks(citations)
        self._named = {each.statement: (each.title, each.date) for each in citations}
        self._counts = Counter(self._named.values())

    def find(self, line: Line, place: int) -> str:
        named = self._is_named(line, place)
        return format_label(self._citations[place]) if named else self._marks[place]

    def refer(self, line: Line, place: int) -> str:
        citation = self._citations[place]
        named = self._is_named(line, place) and len(citation.title) <= LONGEST
        return format_locator(citation) if named else format_citation(citation)

    def _is_named(self, line: Line, place: int) -> bool:
        named = self._named[self._citations[place].statement]
        return self._counts[named] == 1 and any(part.cite == place for part in line.parts)


def _show_line(
    line: Line, citations: Sequence[Citation], marks: _Marks, names: Names
) -> dict[str, Any]:
    chips = [
        {
            **_show_chip(citations[place], marks.find(line, place)),
            "reference": marks.refer(line, place),
        }
        for place in line.cites
    ]
    return {"parts": list(_show_parts(line, citations, names)), "chips": chips}


def _show_parts(
    line: Line, citations: Sequence[Citation], names: Names
) -> Iterator[dict[str, Any]]:
    """Give our words and the statement's; ``chip`` says which of the line's chips follows.

    Of our words a title has its ``statement``, where no chip of the line leads there, and a party
    its name in the list.
    """
    chip = None
    for part in line.parts:
        if part.cite is not None:
            cited = citations[part.cite]
            pieces = list(_cut(part.text, cited.answer_spans))
            yield {
                "text": part.text,
                "quoted": True,
                "language": cited.language,
                "pieces": pieces,
            }
            chip = line.cites.index(part.cite)
        else:
            for text, statement in [(part.text, None)] if line.cites else names.cut(part.text):
                own = {"text": text, "statement": statement, "party": part.party}
                yield {**own, "quoted": False, "chip": chip}
                chip = None
    if chip is not None:
        yield {"text": "", "quoted": False, "chip": chip}


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    """Cut a quote into what answers and what stands around it."""
    place = 0
    for start, end in spans:
        yield {"text": text[place:start], "answers": False}
        yield {"text": text[start:end], "answers": True}
        place = end
    yield {"text": text[place:], "answers": False}


def _show_chip(citation: Citation, mark: str) -> dict[str, Any]:
    return {
        "label": mark,
        "ours": citation.label is None,
        "title": format_citation(citation),
        "statement": citation.statement,
        "ordinal": citation.ordinal,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
    }


def _show_evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "language": evidence.language,
        "label": format_label(evidence),
        "ours": evidence.label is None,
        "name": evidence.title,
        "title": format_citation(evidence),
        "from": format_citation(replace(evidence, title=shorten_title(evidence.title, LONGEST))),
        "locator": format_locator(evidence),
        "text": evidence.text,
        "statement": evidence.statement,
        "ordinal": evidence.ordinal,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.text[evidence.start : evidence.end],
    }
