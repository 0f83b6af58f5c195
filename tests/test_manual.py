"""The README names every command and setting, the architecture every package and arrow."""

from __future__ import annotations

from pathlib import Path

from assistant.manual import fill
from tests import diagram

README = Path(__file__).parents[1] / "README.md"


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
