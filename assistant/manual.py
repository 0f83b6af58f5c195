"""The README's tables of commands and settings, made from the code: ``python -m assistant.manual``.

Each table stands between ``<!-- NAME -->`` and ``<!-- /NAME -->``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import assistant.__main__
import ingest.__main__
from config.table import list_settings


def render_settings() -> str:
    """Give the table of settings as Markdown."""
    rows = (f"| `{row.name}` | `{row.default}` | {row.help} |" for row in list_settings())
    return "\n".join(("| setting | default | what it does |", "| --- | --- | --- |", *rows))


def render_commands() -> str:
    """Give the table of commands as Markdown."""
    parsers = ingest.__main__.build_parser(), assistant.__main__.build_parser()
    rows = (row for parser in parsers for row in _describe_commands(parser))
    return "\n".join(("| command | what it does |", "| --- | --- |", *rows))


def fill(text: str) -> str:
    """Give a README's text with its tables made anew."""
    for name, table in (("commands", render_commands()), ("settings", render_settings())):
        before, opening, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, after = rest.partition(f"<!-- /{name} -->")
        text = f"{before}{opening}{table}\n{closing}{after}"
    return text


def _describe_commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    commands = next(
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    )
    summaries = {choice.dest: choice.help for choice in commands._choices_actions}
    for name, command in commands.choices.items():
        usage = command.format_usage().removeprefix("usage: ").split()
        shared = {"[-h]", "[--index DIR]", "[--config FILE]", "[--json]", "[--verbose]"}
        line = re.sub("|".join(map(re.escape, shared)), "", " ".join(usage))
        printed = " ".join(line.split()).replace("|", r"\|")
        yield f"| `{printed}` | {summaries[name]} |"


if __name__ == "__main__":
    readme = Path(sys.argv[1] if len(sys.argv) > 1 else "README.md")
    readme.write_text(fill(readme.read_text(encoding="utf-8")), encoding="utf-8")
