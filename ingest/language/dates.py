"""Dates as people read them."""

from __future__ import annotations

from datetime import date


def spell_date(iso: str | None) -> str:
    """Give an ISO date as “22 February 2021”, empty for ``None``."""
    if iso is None:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
