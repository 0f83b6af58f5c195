"""The commands that ask all statements: ``find``, ``compare``, ``timeline`` and ``outline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.commandline.asking import print_answer
from assistant.commandline.scope import add_scope, scope_of
from config.commandline import add_command, print_json, settings_of

if TYPE_CHECKING:
    import argparse

    from assistant.answering.assistant import Assistant
    from assistant.citing.answer import Answer
    from assistant.citing.findings import Findings
    from config.commandline import Subparsers


def add_finding(commands: Subparsers) -> None:
    """Add the commands that ask all statements."""
    find = add_command(commands, "find", "list sentences and headings that have some words", _find)
    find.add_argument("words", metavar="WORDS")
    find.add_argument("--exact", action="store_true", help="just so, in no other inflection")
    compare = add_command(commands, "compare", "set statements side by side", _compare)
    compare.add_argument("first", metavar="STATEMENT")
    compare.add_argument("others", metavar="STATEMENT", nargs="+")
    compare.add_argument("--on", default="", metavar="SUBJECT", help="on this subject only")
    timeline = add_command(commands, "timeline", "tell what was said on a subject over time", _tell)
    timeline.add_argument("subject", metavar="SUBJECT")
    outline = add_command(commands, "outline", "tell what is central in a statement", _outline)
    outline.add_argument("named", metavar="STATEMENT")
    for each in (find, compare, timeline, outline):
        add_scope(each)


def _find(arguments: argparse.Namespace) -> int:
    found = _open(arguments).find(arguments.words, arguments.exact, scope_of(arguments))
    if arguments.json:
        print_json(found.to_json())
    else:
        _print_findings(found)
    return 0


def _print_findings(found: Findings) -> None:
    """Print how many have the words, then each sentence with its paragraph's number."""
    from assistant.citing.marks import format_label

    print(f"{len(found.groups)} of {found.asked} statements, {found.sentences} sentences")
    for group in found.groups:
        print(f"\n{group.statement.date or 'undated'}  {group.statement.title}")
        for each in group.mentions:
            print(f"  [{format_label(each.citation)}] {' '.join(each.citation.quote.split())}")


def _compare(arguments: argparse.Namespace) -> int:
    sides = [arguments.first, *arguments.others]
    compared = _open(arguments).compare(sides, arguments.on, scope_of(arguments))
    return _give(arguments, compared)


def _tell(arguments: argparse.Namespace) -> int:
    return _give(arguments, _open(arguments).follow(arguments.subject, scope_of(arguments)))


def _outline(arguments: argparse.Namespace) -> int:
    return _give(arguments, _open(arguments).outline(arguments.named, scope_of(arguments)))


def _open(arguments: argparse.Namespace) -> Assistant:
    from assistant.answering.assistant import Assistant

    return Assistant(settings_of(arguments))


def _give(arguments: argparse.Namespace, answer: Answer) -> int:
    if arguments.json:
        print_json(answer.to_json())
    else:
        print_answer(answer)
    return 0
