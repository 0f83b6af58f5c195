"""The command line of the assistant: ``python -m assistant``."""

from __future__ import annotations

import argparse
import sys
from getpass import getpass
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

from assistant.commandline.tracing import add_tracing
from config.commandline import CommandParser, add_command, print_json, run_command, settings_of
from config.errors import GoldError, UsersError

if TYPE_CHECKING:
    from assistant.citing.answer import Answer
    from assistant.retrieval.scope import Scope
    from config.commandline import Subparsers

USERS = "users.txt"
"""File of users where a command line names none."""

SHOWN = 300
"""Characters of a found paragraph that are printed."""


def build_parser() -> CommandParser:
    """Give the parser of all commands."""
    parser = CommandParser(prog="python -m assistant", description="Ask the statements.")
    add_commands(parser.add_subparsers(required=True, metavar="COMMAND"))
    return parser


def add_commands(commands: Subparsers) -> None:
    """Add the commands that ask statements, serve them and measure answers."""
    ask = add_command(commands, "ask", "answer a question from the statements", _ask)
    asked = ask.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", nargs="?", metavar="QUESTION")
    asked.add_argument(
        "--batch",
        type=Path,
        metavar="FILE",
        help='JSON lines of {"id", "question", "turns": [earlier questions], "scope"}',
    )
    _add_scope(ask)
    search = add_command(commands, "search", "list the paragraphs nearest to a question", _search)
    search.add_argument("question", metavar="QUESTION")
    _add_scope(search)
    serve = add_command(commands, "serve", "serve the web chat", _serve, lasting=True)
    serve.add_argument("--port", type=int, help="port of the page")
    serve.add_argument(
        "--auth",
        nargs="?",
        const=USERS,
        metavar="FILE",
        help=f"serve only users of this file, by default {USERS}",
    )
    user = add_command(commands, "user", "add a user, or give one another password", _user)
    user.add_argument("name", metavar="NAME")
    user.add_argument(
        "--auth", metavar="FILE", help=f"default: setting web.auth, or {USERS} where that is empty"
    )
    add_tracing(commands)
    evaluate = add_command(commands, "evaluate", "measure answers on a gold file", _evaluate)
    evaluate.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    evaluate.add_argument("--plot", type=Path, metavar="FILE.png", help="draw precision, coverage")


def _add_scope(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--statement",
        action="append",
        default=[],
        metavar="NAME",
        help="ask only this one, by id or part of its title or file name; may be repeated",
    )
    command.add_argument("--from", dest="since", metavar="DATE", help="ask those since this day")
    command.add_argument("--to", dest="until", metavar="DATE", help="ask those until this day")
    command.add_argument(
        "--party", action="append", default=[], metavar="NAME", help="ask those of this party"
    )
    command.add_argument("--language", metavar="CODE", help="ask those in this language: en, zh")
    command.add_argument("-k", type=int, default=10, help="paragraphs to find")


def _scope_of(arguments: argparse.Namespace) -> Scope:
    from assistant.retrieval.scope import Scope

    return Scope(
        statements=tuple(arguments.statement),
        since=arguments.since,
        until=arguments.until,
        parties=tuple(arguments.party),
        language=arguments.language,
    )


def _search(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant
    from assistant.citing.marks import format_label

    assistant = Assistant(settings_of(arguments))
    found = assistant.search(arguments.question, _scope_of(arguments), max(arguments.k, 1))
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
    scope, k = _scope_of(arguments), max(arguments.k, 1)
    if arguments.batch:
        for row in read_batch(arguments.batch):
            print_json(ask_row(assistant, row, scope, k).to_json())
        return 0
    answer = assistant.ask(arguments.question, scope=scope, k=k)
    if arguments.json:
        print_json(answer.to_json())
    else:
        _print_answer(answer)
    return 0


def _print_answer(answer: Answer) -> None:
    from assistant.citing.citations import format_citation

    print(answer.text)
    for citation in answer.citations:
        print(f"\n{format_citation(citation)}")


def _serve(arguments: argparse.Namespace) -> int:
    from assistant.web.serve import serve

    serve(settings_of(arguments, web={"port": arguments.port, "auth": arguments.auth}))
    return 0


def _user(arguments: argparse.Namespace) -> int:
    from assistant.web.auth.users import keep_user

    settings = settings_of(arguments, web={"auth": arguments.auth})
    file = Path(settings.web.auth or USERS)
    keep_user(file, arguments.name, _ask_password())
    if arguments.json:
        print_json({"user": arguments.name, "file": str(file)})
    else:
        print(f"{arguments.name} can sign in where {file} is the setting web.auth")
    return 0


def _ask_password() -> str:
    """Ask for a password twice on a terminal; elsewhere read it, one line."""
    try:
        if not sys.stdin.isatty():
            return sys.stdin.buffer.readline().decode().rstrip("\r\n")
        password = getpass("Password: ")
        if password != getpass("The same again: "):
            raise UsersError("the passwords differ", mend="try again; nothing was changed")
    except (EOFError, UnicodeDecodeError) as error:
        raise UsersError("there is no password to read") from error
    return password


def _evaluate(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant
    from assistant.evaluation.evaluate import ask_all, format_report, report, trace_coverage
    from assistant.evaluation.gold import read_gold

    questions = read_gold(arguments.gold)
    outcomes = ask_all(questions, Assistant(settings_of(arguments)).ask)
    if arguments.json:
        print_json(report(outcomes))
    else:
        print(format_report(outcomes))
    if arguments.plot:
        _plot(trace_coverage(outcomes), arguments.plot)
    return 0


def _plot(points: list[tuple[float, float]], file: Path) -> None:
    try:
        from assistant.evaluation.plot import plot_coverage
    except ModuleNotFoundError as error:
        raise GoldError(
            "drawing needs matplotlib", mend="pip install 'statement-assistant[plot]'"
        ) from error
    plot_coverage(points, file)


if __name__ == "__main__":
    sys.exit(run_command(build_parser()))
