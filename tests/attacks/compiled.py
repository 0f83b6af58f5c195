"""The patterns that a process of the assistant compiles, also those made when first used."""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tests import unstubbed  # noqa: F401 (before others read Gradio)
from tests.attacks.longest import find_attacks
from tests.rows import EVERY

ROOT = Path(__file__).parents[2]
OURS = tuple(str(ROOT / name) for name in ("assistant", "config", "ingest"))
QUESTIONS = ROOT / "tests" / "asking"
LEANING = (
    "And in 2024?",
    "What about Fiji?",
    "Compare them",
    "Is it new there?",
    "哪些声明提到它？",
)
BESIDE = (
    "“rules of the harbour”",
    "Where is the phrase “rules of the harbour” used?",
    "Which statements mention Fiji and Norway but not ports?",
    "What did Fiji and Norway agree, and when, and by whom?",
    "How many statements a year mention ports?",
    "What does the French version say on ports?",
)
FEW = 4 if EVERY else 64
"""Every so many of the questions of all kinds are asked."""


def record(found: dict[str, re.Pattern[str]]) -> None:
    """Keep from now on what is compiled for modules of ours, by its place."""
    compile_: Callable[..., Any] = re._compile  # type: ignore[attr-defined]
    known = set[re.Pattern[str]]()

    def keep(pattern: Any, flags: int) -> Any:
        made = compile_(pattern, flags)
        if isinstance(made.pattern, str):
            place = _find_caller()
            if place and made not in known:
                known.add(made)
                found[f"{place} {made.pattern}"] = made
        return made

    re._compile = keep  # type: ignore[attr-defined]


def _find_caller() -> str | None:
    """Give the line of ours that compiles, if it is one."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    file = frame.f_code.co_filename
    return f"{Path(file).relative_to(ROOT)}:{frame.f_lineno}" if file.startswith(OURS) else None


def _import_all() -> Iterator[Any]:
    for each in pkgutil.walk_packages([str(ROOT / "assistant")], "assistant."):
        if not each.name.endswith("__main__"):
            yield import_module(each.name)


def _call_with_languages(module: Any, languages: tuple[str, ...]) -> None:
    """Call what a module remembers by language alone."""
    for function in vars(module).values():
        remembered = hasattr(function, "cache_info")
        if remembered and [*inspect.signature(function).parameters] == ["language"]:
            for language in languages:
                function(language)


def _ask_all(index: Path) -> None:
    from assistant.answering.assistant import Assistant  # noqa: PLC0415 (after recording began)
    from assistant.question.turns.leaning.followups import Turn  # noqa: PLC0415
    from config.errors import AssistantError  # noqa: PLC0415
    from config.loading import load_settings  # noqa: PLC0415

    assistant = Assistant(load_settings(index={"path": index}))
    first = assistant.library.read().statements[0].id
    turn = Turn("What is said of ports?", (first,), ((first, 1),))
    rows = (QUESTIONS / "forms.tsv").read_text("utf-8").splitlines()
    forms = [row.split("\t")[-1] for row in rows]
    for question in (*forms[::FEW], *BESIDE, *LEANING):
        for earlier in ((), (turn,)) if question in LEANING else ((),):
            try:
                assistant.ask(question, earlier=earlier)
            except AssistantError:
                continue


def _forget() -> None:
    """Let the assistant's modules be read again, but for those that have languages' models."""
    for name in list(sys.modules):
        if name.startswith("assistant.") and not name.startswith("assistant.syntax"):
            del sys.modules[name]


def tell_attacks(index: Path, told: Path) -> None:
    """Read the assistant anew, ask all kinds of questions, and write as JSON each pattern of the
    assistant, by where it was compiled, with an attack on it.

    In a forked process: it has the libraries and the encoders.
    """
    found: dict[str, re.Pattern[str]] = {}
    record(found)
    _forget()
    modules = list(_import_all())
    from assistant.language.vocabulary import LANGUAGES  # noqa: PLC0415

    for module in modules:
        if "syntax" not in module.__name__:  # whose languages have models, which are not all here
            _call_with_languages(module, tuple(LANGUAGES))
    _ask_all(index)
    ours = {place: each for place, each in found.items() if place.startswith("assistant/")}
    attacks = find_attacks(ours)
    told.write_text(json.dumps({place: attacks.get(place) for place in ours}), encoding="utf-8")
