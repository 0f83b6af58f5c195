"""Markdown's marks are resolved."""

from __future__ import annotations

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("text", "body", "apart"),
    [
        ("On the 30<sup>th</sup> of May", "On the 30th of May", []),
        ("Au XX<sup>e</sup> siècle, la 1<sup>re</sup>", "Au XXe siècle, la 1re", []),
        ("the ports<sup>12</sup> meet", "the ports meet", ["12"]),
        ("порты<sup>*</sup> держат 10<sup>6</sup> ламп", "порты держат 10^6 ламп", ["*"]),
        ("the government<sup>s</sup> and towns<sup>a</sup>", "the governments and towns", ["a"]),
        ("<sup>1</sup> See the plan.", "¹ See the plan.", []),
        ("the ports[^1] and lamps[^b].", "the ports and lamps.", ["[^1]", "[^b]"]),
        ("the <s>l</s>evel of governments", "the level of governments", []),
        ("they ~~never~~ always <del>no</del>meet", "they  always meet", ["never", "no"]),
    ],
)
def test_what_is_raised_or_struck_out(
    tmp_path: Path, text: str, body: str, apart: list[str]
) -> None:
    lines = read(write(tmp_path, "plan.md", text))
    assert [line.text for line in lines if not line.furniture] == [body]
    assert [line.text for line in lines if line.furniture] == apart


def test_notes_are_apart(tmp_path: Path) -> None:
    notes = "[^1]: See the plan of the year before.\n[^2]: Ibid., page 3,\nand after."
    lines = read(write(tmp_path, "plan.md", f"The ports meet.[^1] They dine.[^2]\n\n{notes}\n"))
    assert [line.text for line in lines if not line.furniture] == ["The ports meet. They dine."]
