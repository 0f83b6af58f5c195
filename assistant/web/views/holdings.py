"""What the first screen says of the collection."""

from __future__ import annotations

from collections import Counter
from typing import Any

from assistant.retrieval.collection import Collection
from ingest.language.parties import find_code

MOST_PARTIES, MOST_ARRIVALS = 6, 3


def describe_holdings(collection: Collection) -> dict[str, Any]:
    """Give how many statements there are, of which years and parties, and the latest arrivals."""
    dates = sorted(each.date for each in collection.statements if each.date)
    parties = Counter(party for each in collection.statements for party in each.parties)
    arrived = sorted(
        collection.entries,
        key=lambda each: (each.added, each.statement.date or "", each.statement.title),
        reverse=True,
    )
    return {
        "count": len(collection.statements),
        "years": [dates[0][:4], dates[-1][:4]] if dates else [],
        "parties": parties.most_common(MOST_PARTIES),
        "more": max(len(parties) - MOST_PARTIES, 0),
        "latest": [
            {
                "statement": each.statement.id,
                "title": each.statement.title,
                "date": each.statement.date,
                "language": each.statement.language,
            }
            for each in arrived[:MOST_ARRIVALS]
        ],
    }


def list_codes(collection: Collection) -> dict[str, str]:
    """Give the codes by which browsers name the parties that are states, in any language."""
    parties = {party for each in collection.statements for party in each.parties}
    codes = ((party, find_code(party)) for party in sorted(parties))
    return {party: code for party, code in codes if code}
