"""The log: one line an event on stderr, plain or as JSON."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

from config.errors import INVISIBLE, make_printable
from config.settings import LogSettings

OURS = "assistant", "config", "ingest"
"""The loggers that speak; what libraries say is kept to their errors."""


def start_log(settings: LogSettings, level: int = logging.WARNING) -> None:
    """Send what is logged from ``level`` on to stderr, in the form that the settings name.

    At ``logging.DEBUG`` the warnings of libraries are told too.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines() if settings.format == "json" else _PlainLines())
    others = logging.WARNING if level <= logging.DEBUG else logging.ERROR
    handler.addFilter(lambda record: record.levelno >= others or _is_ours(record))
    logging.basicConfig(handlers=[handler], level=others, force=True)
    logging.captureWarnings(True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)


def log_facts(
    log: logging.Logger, event: str, level: int = logging.INFO, /, **facts: object
) -> None:
    """Log an event by its name, with facts that JSON can hold."""
    log.log(level, event, extra={"facts": facts})


class _PlainLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        facts = (f"{name}={_format_value(value)}" for name, value in _find_facts(record).items())
        message = make_printable(" ".join(record.getMessage().splitlines()))
        line = " ".join((_format_time(record), record.levelname.lower(), message, *facts))
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        row = {
            "time": _format_time(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **_find_facts(record),
        }
        if record.exc_info:
            row["traceback"] = self.formatException(record.exc_info)
        return _format_value(row)


def _is_ours(record: logging.LogRecord) -> bool:
    """Tell ours from those of a library that sets a level of its own."""
    return record.name.partition(".")[0] in OURS


def _find_facts(record: logging.LogRecord) -> dict[str, object]:
    facts: dict[str, object] = getattr(record, "facts", {})
    return facts


def _format_time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _format_value(value: object) -> str:
    told = json.dumps(value, ensure_ascii=False, default=str)
    return INVISIBLE.sub(lambda found: json.dumps(found[0])[1:-1], told)
