"""Markdown's marks are resolved."""

from __future__ import annotations

from pathlib import Path

from tests.reading import read, write


def test_markdown_marks_are_resolved(tmp_path: Path) -> None:
    lines = read(
        write(
            tmp_path,
            "plan.md",
            "## Bridges\n\n**Ferries and\nroads**\n\n1\\. The [plan](https://example.org/plan) of"
            " the *cities*<sup>1</sup>.\n**24**\n\n<!-- end -->\n\n    - built\n",
        )
    )
    body = [(line.text, line.level, line.bold, line.depth) for line in lines if not line.furniture]
    assert body == [
        ("Bridges", 2, False, 0),
        ("Ferries and", 0, True, 0),
        ("roads", 0, True, 0),
        ("1. The plan of the cities.", 0, False, 0),
        ("24", 0, True, 0),
        ("- built", 0, False, 1),
    ]
    apart = [line.text for line in lines if line.furniture]
    assert apart == ["https://example.org/plan", "1", "<!-- end -->"]
