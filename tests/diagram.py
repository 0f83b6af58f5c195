"""The diagram of docs/architecture.md, drawn from the imports: ``python -m tests.diagram``."""

from __future__ import annotations

from pathlib import Path

import grimp

ARCHITECTURE = Path(__file__).parents[1] / "docs" / "architecture.md"
PACKAGES = ("assistant", "ingest")
OPENING, CLOSING = "<!-- imports -->\n", "<!-- /imports -->"

Arrows = dict[str, set[str]]


def render() -> str:
    """Give the packages, their rooms and the arrows between them as a Mermaid diagram.

    An arrow that a longer way says already is left out.
    """
    lines = ["```mermaid", "flowchart TD"]
    for package in PACKAGES:
        arrows = _reduce(_read_arrows(package))
        lines.append(f"    subgraph {package}")
        lines += [f"        {package}.{room}[{room}]" for room in sorted(arrows)]
        lines += [
            f"        {package}.{room} --> {package}.{used}"
            for room in sorted(arrows)
            for used in sorted(arrows[room])
        ]
        lines.append("    end")
    lines += ["    assistant --> ingest --> config", "```"]
    return "\n".join(lines)


def fill(text: str) -> str:
    """Give a document's text with its diagram drawn anew."""
    before, opening, rest = text.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    return f"{before}{opening}{render()}\n{closing}{after}"


def _read_arrows(package: str) -> Arrows:
    """Give by each room of a package the rooms beside it that it imports from."""
    graph = grimp.build_graph(package)
    rooms = {each for each in graph.find_children(package) if not each.endswith("__")}
    for room in rooms:
        graph.squash_module(room)
    return {
        room.partition(".")[2]: {
            used.partition(".")[2]
            for used in graph.find_modules_directly_imported_by(room)
            if used in rooms - {room}
        }
        for room in rooms
    }


def _reduce(arrows: Arrows) -> Arrows:
    return {
        room: {
            each
            for each in used
            if not any(each in _reach(other, arrows) for other in used - {each})
        }
        for room, used in arrows.items()
    }


def _reach(room: str, arrows: Arrows) -> set[str]:
    """Give all that a room leads to, by any way."""
    reached: set[str] = set()
    waiting = [room]
    while waiting:
        new = arrows[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


if __name__ == "__main__":
    ARCHITECTURE.write_text(fill(ARCHITECTURE.read_text(encoding="utf-8")), encoding="utf-8")
