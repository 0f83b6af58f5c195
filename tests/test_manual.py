"""The README names every command and setting, the architecture every package and arrow."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.manual import fill
from tests import diagram

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def test_tables_of_the_readme_are_those_of_the_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert fill(text) == text, "run `make docs`"
    assert "`index.path`" in text
    assert "python -m ingest sync" in text


def test_first_screen_shows_the_two_commands_and_the_page() -> None:
    first_screen = README.read_text(encoding="utf-8").splitlines()[:20]
    for promised in ("make chat", "make test", "docs/screenshot.png"):
        assert any(promised in line for line in first_screen)


def test_diagram_of_the_architecture_is_that_of_the_imports() -> None:
    text = diagram.ARCHITECTURE.read_text(encoding="utf-8")
    assert diagram.fill(text) == text, "run `make docs`"
    assert "assistant.answering --> assistant.writing" in text
    assert "ingest.parsing --> ingest.readers" in text
    # Said already by way of writing and extraction.
    assert "assistant.answering --> assistant.language" not in text


def test_advisories_were_looked_through_for_the_versions_that_are_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE))
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    _, _, told = text.partition("| package, locked |")
    named = re.findall(
        r"([a-z][\w-]+) (\d[\w.]*)", " ".join(re.findall(r"^\| (.*?) \|", told, re.M))
    )
    assert len(named) > 10
    old = [each for each in named if locked.get(each[0]) != each[1]]
    assert old == [], "look through the advisories again, and date the list"
    assert re.search(r"Looked through on \d{1,2} \w+ 20\d\d", text)
    assert "SECURITY.md" in text
    assert "docs/security.md" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
