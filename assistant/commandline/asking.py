"""The commands that ask a question: ``ask`` and ``search``."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

from assistant.commandline.scope import add_scope, scope_of
from config.commandline import add_command, print_json, settings_of

if TYPE_CHECKING:
    import argparse

    from assistant.citing.answer import Answer
    from config.commandline import Subparsers

SHOWN = 300
"""Characters of a found paragraph that are printed."""


def add_asking(commands: Subparsers) -> None:
    """Add the commands that ask a question."""
    ask = add_command(commands, "ask", "answer a question from the statements", _ask)
    asked = ask.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", nargs="?", metavar="QUESTION")
    asked.add_argument(
        "--batch",
        type=Path,
        metavar="FILE",
        help='JSON lines of {"id", "question", "turns": [earlier questions], "scope"}',
    )
    search = add_command(commands, "search", "list the paragraphs nearest to a question", _search)
    search.add_argument("question", metavar="QUESTION")
    for each in (ask, search):
        add_scope(each)
        each.add_argument("-k", type=int, default=10, help="paragraphs to find")


def print_answer(answer: Answer) -> None:
    """Print an answer's lines, then its citations in full, then what is near in meaning."""
    from assistant.citing.citations import format_citation
    from assistant.citing.marks import format_label

    print(answer.text)
    for citation in answer.citations:
        print(f"\n{format_citation(citation)}")
    for each in answer.evidence if answer.lookup else ():
        print(f"\nNear in meaning, without these words: {each.statement} [{format_label(each)}]")
        print(f"    {shorten(each.text, SHOWN)}")
    if answer.other:
        print(f"\nOr ask: {answer.other}")


def _search(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant
    from assistant.citing.marks import format_label

    assistant = Assistant(settings_of(arguments))
    found = assistant.search(arguments.question, scope_of(arguments), max(arguments.k, 1))
    if arguments.json:
        print_json(found.to_json())
        return 0
    for each in found.evidence:
        print(f"{each.score:.3f}  {each.statement} [{format_label(each)}]")
        print(f"    {shorten(each.text, SHOWN)}\n")
    return 0


def _ask(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant
    from assistant.answering.batch import ask_row, read_batch

    assistant = Assistant(settings_of(arguments))
    scope, k = scope_of(arguments), max(arguments.k, 1)
    if arguments.batch:
        for row in read_batch(arguments.batch):
            print_json(ask_row(assistant, row, scope, k).to_json())
        return 0
    answer = assistant.ask(arguments.question, scope=scope, k=k)
    if arguments.json:
        print_json(answer.to_json())
    else:
        print_answer(answer)
    return 0
