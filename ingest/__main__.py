"""The command line of ingestion: ``python -m ingest``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from config.commandline import (
    FAILED,
    CommandParser,
    add_command,
    print_json,
    run_command,
    settings_of,
)
from config.errors import AssistantError

if TYPE_CHECKING:
    from config.commandline import Subparsers
    from ingest.comparison import Piece
    from ingest.statement import Statement
    from ingest.sync.report import SyncReport
    from ingest.sync.run import Progress

FAILURES_SHOWN = 20
"""Errors of files that are printed; JSON has all."""


def build_parser() -> CommandParser:
    """Give the parser of all commands."""
    parser = CommandParser(prog="python -m ingest", description="Read statements into the index.")
    add_commands(parser.add_subparsers(required=True, metavar="COMMAND"))
    return parser


def add_commands(commands: Subparsers) -> None:
    """Add the commands that read, show and remove statements."""
    sync = add_command(commands, "sync", "make the index equal to folders or files", _sync)
    _add_paths(sync)
    parse = add_command(commands, "parse", "show what one file becomes, without an index", _parse)
    parse.add_argument("file", type=Path, metavar="FILE")
    add_command(commands, "list", "list the statements of the collection", _list)
    show = add_command(commands, "show", "show a statement as it was read", _show)
    show.add_argument("statement", metavar="STATEMENT", help="its id, as `list` gives it")
    show.add_argument("--version", type=int, metavar="N", help="an earlier version, by its number")
    diff = add_command(commands, "diff", "show what changed between versions", _diff)
    diff.add_argument("statement", metavar="STATEMENT", help="its id, as `list` gives it")
    diff.add_argument("--old", type=int, metavar="N", help="default: the version before")
    diff.add_argument("--new", type=int, metavar="N", help="default: the current version")
    remove = add_command(commands, "remove", "take a statement out of the index", _remove)
    remove.add_argument("statement", metavar="STATEMENT", help="its id, as `list` gives it")
    summary = "sync whenever a file changes, until stopped"
    watch = add_command(commands, "watch", summary, _watch, lasting=True)
    _add_paths(watch)


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="default: setting statements.path"
    )


def _sync(arguments: argparse.Namespace) -> int:
    from ingest.sync.run import sync

    settings = settings_of(arguments)
    with _progress() as progress:
        report = sync(arguments.paths or [settings.statements.path], settings, progress)
    _print_report(report, arguments.json)
    read = report.added or report.updated or report.unchanged
    return FAILED if report.failed and not read else 0


def _print_report(report: SyncReport, as_json: bool) -> None:
    for line in report.lost:
        print(line, file=sys.stderr)
    for failure in report.failed[:FAILURES_SHOWN]:
        print(failure["error"], file=sys.stderr)
    if len(report.failed) > FAILURES_SHOWN:
        print(f"and {len(report.failed) - FAILURES_SHOWN} more files failed", file=sys.stderr)
    if as_json:
        print_json(report.to_json())
        return
    if report.reread:
        print(f"{report.reread} unchanged files were read anew: this version reads them otherwise")
    for told in report.remarks:
        print(f"{told['source']}: {told['remark']}")
    for sources in report.duplicates:
        print(f"one statement in several files: {', '.join(sources)}")
    print(
        f"{len(report.added)} added, {len(report.updated)} updated, {report.unchanged} unchanged, "
        f"{len(report.removed)} removed, {len(report.failed)} failed; "
        f"{report.paragraphs} paragraphs, {report.seconds:.1f} s"
    )


@contextmanager
def _progress() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(
            task, completed=done, total=total, description=name
        )


def _parse(arguments: argparse.Namespace) -> int:
    from ingest.parsing.parse import parse_file

    statement = parse_file(arguments.file, settings_of(arguments).limits)
    _print_statement(statement, arguments.json)
    return 0


def _print_statement(statement: Statement, as_json: bool) -> None:
    if as_json:
        print_json(statement.to_json())
        return
    facts = (
        statement.symbol,
        statement.date,
        statement.place,
        statement.status,
        statement.language,
        statement.issuer,
        statement.source,
        statement.address,
    )
    print(f"{statement.title}\n{' · '.join(filter(None, facts))}\n")
    heading = None
    for paragraph in statement.paragraphs:
        if paragraph.heading != heading:
            heading = paragraph.heading
            print(f"{heading or ''}\n")
        print(f"{paragraph.label or f'[{paragraph.ordinal}]'}  {paragraph.text}\n")
    for line in statement.furniture:
        print(f"left out: {line}")


def _list(arguments: argparse.Namespace) -> int:
    from ingest.index import open_index

    with open_index(settings_of(arguments).index).read() as store:
        entries = sorted(store.read_entries(), key=lambda entry: entry.statement.id)
    if arguments.json:
        print_json([entry.to_summary() for entry in entries])
        return 0
    for entry in entries:
        statement = entry.statement
        version = f" (version {entry.version})" if entry.version > 1 else ""
        print(f"{statement.id}  {statement.date or '-'}  {statement.title}{version}")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from ingest.index import open_index

    with open_index(settings_of(arguments).index).read() as store:
        entry = store.read_entry(arguments.statement, arguments.version)
        versions = store.read_versions(arguments.statement)
    if not arguments.json and len(versions) > 1:
        for each in versions:
            mark = "*" if each.version == entry.version else " "
            print(f"{mark} version {each.version}, read {each.changed}")
    _print_statement(entry.statement, arguments.json)
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    from ingest.comparison import compare_statements
    from ingest.index import open_index

    with open_index(settings_of(arguments).index).read() as store:
        new = store.read_entry(arguments.statement, arguments.new)
        old = store.read_entry(arguments.statement, arguments.old or new.version - 1)
    changes = compare_statements(old.statement, new.statement)
    if arguments.json:
        print_json([each.to_json() for each in changes])
        return 0
    print(f"version {old.version}, read {old.changed}\nversion {new.version}, read {new.changed}")
    for each in changes:
        if each.kind != "kept":
            print(f"\n{_format_labels(each.labels)}  {_format_pieces(each.pieces)}")
    return 0


def _format_labels(labels: tuple[str, str]) -> str:
    return " → ".join(dict.fromkeys(filter(None, labels)))


def _format_pieces(pieces: Sequence[Piece]) -> str:
    """Give a changed paragraph as one text, its words marked as ``wdiff`` does."""
    return "".join(map(_format_piece, pieces))


def _format_piece(piece: Piece) -> str:
    marks = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    words = piece.text.lstrip()
    space = piece.text[: len(piece.text) - len(words)]
    return space + marks[piece.kind].format(words)


def _remove(arguments: argparse.Namespace) -> int:
    from ingest.sync.removal import remove_statement

    remove_statement(arguments.statement, settings_of(arguments))
    if arguments.json:
        print_json({"removed": [arguments.statement]})
    else:
        print(f"removed {arguments.statement}; its file stays, and the next sync reads it again")
    return 0


def _watch(arguments: argparse.Namespace) -> int:
    from ingest.sync.watch import watch

    settings = settings_of(arguments)
    for outcome in watch(arguments.paths or [settings.statements.path], settings):
        if isinstance(outcome, AssistantError):
            print(outcome, file=sys.stderr)
        else:
            _print_report(outcome, arguments.json)
    return 0


if __name__ == "__main__":
    sys.exit(run_command(build_parser()))
