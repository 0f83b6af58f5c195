"""The table of settings, as the README has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import SecretStr

from config.settings import list_fields


class SettingRow(NamedTuple):
    """One line of the table of settings."""

    name: str
    default: str
    help: str


def list_settings() -> Iterator[SettingRow]:
    """Give every setting: its dotted name, its default as TOML prints it, its help."""
    for name, field in list_fields():
        default = field.default
        printed = str(default).lower() if isinstance(default, bool) else str(default)
        quoted = f'"{printed}"' if isinstance(default, str | Path | SecretStr) else printed
        yield SettingRow(name, quoted, str(field.description))
