"""The commands that tell where something was said before: ``trace`` and ``draft``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commandline.scope import add_scope, scope_of
from config.commandline import add_command, print_json, settings_of
from config.errors import QuestionError

if TYPE_CHECKING:
    import argparse

    from assistant.answering.assistant import Assistant
    from assistant.tracing.drafts.draft import Draft
    from assistant.tracing.places.place import Trace, Traced
    from config.commandline import Subparsers

STDIN = "-"
LONGEST = 1 << 20
"""Bytes that are read from standard input."""


def add_tracing(commands: Subparsers) -> None:
    """Add the commands that tell where something was said before."""
    trace = add_command(commands, "trace", "find where something was said before", _trace)
    traced = trace.add_mutually_exclusive_group(required=True)
    traced.add_argument("text", nargs="?", metavar="TEXT", help="a text, or - for standard input")
    traced.add_argument(
        "--paragraph", metavar="LABEL", help="this paragraph of the one --statement, or [7]"
    )
    add_scope(trace)
    draft = add_command(commands, "draft", "tell what of a draft was agreed before", _draft)
    draft.add_argument("file", type=Path, metavar="FILE")
    add_scope(draft)


def _trace(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant

    found = _find(Assistant(settings_of(arguments)), arguments)
    if arguments.json:
        print_json(found.to_json())
    else:
        _print_trace(found)
    return 0


def _find(assistant: Assistant, arguments: argparse.Namespace) -> Trace:
    scope = scope_of(arguments)
    if arguments.paragraph is None:
        return assistant.tracer.trace(_read_text(arguments.text), scope)
    if len(scope.statements) != 1:
        raise QuestionError("a paragraph is of one statement", mend="name it with --statement")
    others = replace(scope, statements=())
    return assistant.tracer.trace_paragraph(scope.statements[0], arguments.paragraph, others)


def _read_text(text: str) -> str:
    if text != STDIN:
        return text
    try:
        given: bytes = sys.stdin.buffer.read(LONGEST + 1)
        if len(given) > LONGEST:
            raise QuestionError("the text on standard input is very long", mend="give a part of it")
        return given.decode()
    except UnicodeDecodeError as error:
        raise QuestionError("the text on standard input is no UTF-8") from error


def _print_trace(found: Trace) -> None:
    for remark in found.tell():
        print(remark)
    for each in found.places:
        print(f"{_name(each)}  {each.shared} words, {each.share:.0%}")
        _print_quote(each)
    if not found.places:
        print("No statement that was searched has these words, or nearly these.\n")
    if found.near:
        print("In other words:\n")
    for each in found.near:
        print(_name(each))
        _print_quote(each)


def _name(place: Traced) -> str:
    from assistant.citing.marks import format_label

    return f"{place.date or 'undated'}  {place.title} [{format_label(place)}]"


def _print_quote(place: Traced) -> None:
    if place.lead and not place.changes:
        print(f"    {' '.join(place.lead.split())}")
    print(f"    {' '.join(place.quote.split())}")
    for change in place.changes:
        print(f"    {change.kind}: {change.before or '–'} → {change.after or '–'}")
    print()


def _draft(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant

    assistant = Assistant(settings_of(arguments))
    checked = assistant.tracer.check(arguments.file, scope_of(arguments))
    if arguments.json:
        print_json(checked.to_json())
    else:
        _print_draft(checked)
    return 0


def _print_draft(checked: Draft) -> None:
    for remark in checked.remarks:
        print(remark)
    print(", ".join(f"{count} {status}" for status, count in checked.counts.items()) + "\n")
    for each in checked.sentences:
        print(f"{each.status}: {' '.join(each.text.split())}")
        if each.place:
            print(f"    {_name(each.place)}")
            _print_quote(each.place)
