"""The command line of the assistant: ``python -m assistant``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assistant.commandline.asking import add_asking
from assistant.commandline.finding import add_finding
from assistant.commandline.measuring import add_measuring
from assistant.commandline.serving import add_serving
from assistant.commandline.tracing import add_tracing
from config.commandline import CommandParser, run_command

if TYPE_CHECKING:
    from config.commandline import Subparsers


def build_parser() -> CommandParser:
    """Give the parser of all commands."""
    parser = CommandParser(prog="python -m assistant", description="Ask the statements.")
    add_commands(parser.add_subparsers(required=True, metavar="COMMAND"))
    return parser


def add_commands(commands: Subparsers) -> None:
    """Add the commands that ask statements, serve them and measure answers."""
    add_asking(commands)
    add_finding(commands)
    add_tracing(commands)
    add_serving(commands)
    add_measuring(commands)


if __name__ == "__main__":
    sys.exit(run_command(build_parser()))
