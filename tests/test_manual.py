"""The README names every command and every setting."""

from __future__ import annotations

from pathlib import Path

from assistant.manual import fill

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
