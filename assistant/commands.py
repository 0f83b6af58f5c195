"""The one program ``statements``: the commands of ``ingest`` and of ``assistant`` together."""

from __future__ import annotations

import assistant.__main__
import ingest.__main__
from config.commandline import CommandParser, run_command


def build_parser() -> CommandParser:
    """Give the parser of all commands of both packages."""
    parser = CommandParser(prog="statements", description="Read statements, and ask them.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    ingest.__main__.add_commands(commands)
    assistant.__main__.add_commands(commands)
    return parser


def main() -> int:
    """Run the command that the process was started with; give its exit code."""
    return run_command(build_parser())
