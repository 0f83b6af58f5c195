"""Web pages give their article and count their lists."""

from __future__ import annotations

from pathlib import Path

from ingest.readers.source import read_source
from tests.reading import GOAL, LIMITS, write


def test_web_page_gives_its_article_and_counts_its_lists(tmp_path: Path) -> None:
    page = f"""<!doctype html><html lang="en"><head><title>Site</title>
      <meta property="og:title" content="River Plan"><style>p {{}}</style></head><body>
      <nav><a href="/">Home</a></nav><script>alert("no")</script>
      <main><h1>River Plan</h1><ol start="3"><li>{GOAL}<li>They will:
      <ol type="a"><li>build <b>ferries</b>;</li><li value="4">mend<br>roads.</li></ol></ol>
      <ul><li>one</li></ul><p><strong>Roads</strong></p><p>{GOAL}</p></main>
      <footer>All rights</footer></body></html>"""
    source = read_source(write(tmp_path, "plan.html", page), LIMITS)
    body = [(line.mark, line.text) for line in source.lines if not line.furniture]
    assert body == [
        ("", "River Plan"),
        ("3.", GOAL),
        ("4.", "They will:"),
        ("a.", "build ferries;"),
        ("d.", "mend"),
        ("", "roads."),
        ("•", "one"),
        ("", "Roads"),
        ("", GOAL),
    ]
    assert [line.text for line in source.lines if line.furniture] == ["Home", "All rights"]
    assert next(line for line in source.lines if line.text == "Roads").bold
    assert source.properties == {"title": "River Plan", "language": "en"}
