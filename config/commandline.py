"""The shape every command shares: flags, one-line errors, exit codes, JSON on request."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from config.errors import AssistantError
from config.loading import load_settings
from config.logs import start_log
from config.settings import Settings

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction["CommandParser"]

WRONG_USE = 2
FAILED = 1


class CommandParser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and one line on stderr."""
        self.exit(WRONG_USE, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_command(
    commands: Subparsers,
    name: str,
    summary: str,
    run: Callable[[argparse.Namespace], int],
    lasting: bool = False,
) -> CommandParser:
    """Add a command with the flags that all commands take; ``run`` gives its exit code.

    A ``lasting`` one logs a line an event; of others the output is the report.
    """
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.add_argument("--index", type=Path, metavar="DIR", help="folder of the index")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings file (TOML)")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--verbose", action="store_true", help="tell more on stderr")
    parser.set_defaults(run=run, lasting=lasting)
    return parser


def settings_of(arguments: argparse.Namespace, **flags: dict[str, Any]) -> Settings:
    """Read the settings as the shared flags and a command's own ``flags`` have them.

    The log is started as they say.
    """
    settings = load_settings(arguments.config, index={"path": arguments.index}, **flags)
    usual = logging.INFO if arguments.lasting else logging.WARNING
    start_log(settings.log, logging.DEBUG if arguments.verbose else usual)
    return settings


def print_json(value: object) -> None:
    """Print one line of JSON, its letters unescaped."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def run_command(parser: CommandParser, argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` (default: the process's own) names; give its exit code.

    An ``AssistantError`` becomes one line on stderr and exit code 1. Letters that the terminal or
    file that is written to can't hold are spelled out.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = parser.parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run(arguments)
    except AssistantError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print(f"{parser.prog}: stopped", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
