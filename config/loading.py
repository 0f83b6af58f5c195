"""The settings of a run, read from wherever they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError
from pydantic_settings import SettingsConfigDict, SettingsError

from config.errors import ConfigError
from config.group import NO_ADDRESS
from config.settings import Settings, list_fields

DEFAULT_FILE = Path("assistant.toml")

LISTED = "the README lists every setting"

LONGEST = 100
"""Characters that are shown of an unfit value."""


def load_settings(file: Path | None = None, **flags: dict[str, Any]) -> Settings:
    """Read flags, the environment and the settings file (``assistant.toml`` where it exists).

    ``flags`` maps a group to the values a command line gave, ``None`` meaning not given.
    Raises ``ConfigError`` for a missing or malformed file, an unknown setting, an unfit value.
    """
    if file is not None and not file.is_file():
        raise ConfigError("there is no such settings file", subject=str(file))
    path = file or DEFAULT_FILE

    class FileSettings(Settings):
        model_config = SettingsConfigDict(toml_file=path)

    given: dict[str, Any] = {
        group: {name: value for name, value in values.items() if value is not None}
        for group, values in flags.items()
    }
    try:
        return FileSettings(**given)
    except (ValueError, RecursionError, OSError) as error:
        raise _refuse(error, path) from error


def _refuse(error: Exception, path: Path) -> ConfigError:
    """Say why no settings come of a file and the environment."""
    if isinstance(error, ValidationError):
        return _describe(error)
    if isinstance(error, SettingsError):
        return ConfigError(str(error), mend="in the environment a list is written as JSON")
    if isinstance(error, OSError):
        refused = f"this can't be read ({error.strerror})"
        return ConfigError(refused, subject=str(path), mend="check its permissions")
    if isinstance(error, RecursionError):
        where = f"{path} or the environment"
        return ConfigError("a setting is nested too deep", subject=where, mend=LISTED)
    return ConfigError(f"this is not TOML ({error})", subject=str(path))


def _describe(error: ValidationError) -> ConfigError:
    """Say what is wrong with the first unfit value; one that may be a secret is not repeated."""
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    open_ones = {each for each, field in list_fields() if field.annotation is not SecretStr}
    told = name in open_ones and first["type"] != NO_ADDRESS
    got = f" (got {repr(first['input'])[:LONGEST]})" if told else ""
    return ConfigError(f"{first['msg']}{got}", subject=f"setting {name}", mend=LISTED)
