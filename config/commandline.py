"""The shape every command shares: flags, one-line errors, exit codes, JSON on request."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from config.errors import AssistantError
from config.settings import Settings, load_settings

WRONG_USE = 2
FAILED = 1


class CommandParser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and one line on stderr."""
        self.exit(WRONG_USE, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_shared_flags(parser: argparse.ArgumentParser) -> None:
    """Give a command the flags that all commands take."""
    parser.add_argument("--index", type=Path, metavar="DIR", help="folder of the index")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings file (TOML)")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def settings_of(arguments: argparse.Namespace, **flags: dict[str, Any]) -> Settings:
    """Read the settings as the shared flags and a command's own ``flags`` have them."""
    return load_settings(arguments.config, index={"path": arguments.index}, **flags)


def print_json(value: object) -> None:
    """Print one line of JSON, its letters unescaped."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def run_command(parser: CommandParser, argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` names and give its exit code.

    Each subcommand has set ``run`` to a function of the parsed arguments that gives an exit code.
    """
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
