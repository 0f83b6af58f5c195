"""The regular expressions of a package, each with how it is used."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.attacks.pumping import Run

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
CALLED = re.compile(rf"\.(?:{'|'.join(METHODS)})\b")
"""What a module has that uses a pattern: others are not parsed, which takes long."""

Call = tuple[ast.Call, str, str]
"""A call of a method, whose it is, and which."""


@dataclass(frozen=True)
class Found:
    """A pattern, where it stands, and a method that it is used by."""

    place: str
    pattern: re.Pattern[Any]
    method: str

    def make_run(self) -> Run:
        """Give the function that the code calls with a text."""
        if self.method == "sub":
            replacement = b"" if isinstance(self.pattern.pattern, bytes) else ""
            return partial(self.pattern.sub, replacement)
        method = getattr(self.pattern, self.method)
        return (lambda text: list(method(text))) if self.method == "finditer" else method


def find_patterns(names: list[str]) -> list[Found]:
    """Give the patterns of modules and packages, named or written where they are used."""
    modules = [module for name in names for module in _list_modules(name)]
    calls = {module: _list_calls(module) for module in modules}
    uses: dict[str, set[str]] = {}
    for made in calls.values():
        for name, method in _list_uses(made):
            uses.setdefault(name, set()).add(method)
    found = {
        (each.pattern, each.method): each
        for module, made in calls.items()
        for each in (*_find_named(module, made, uses), *_find_written(module, made))
    }
    return list(found.values())


def _list_modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for each in pkgutil.walk_packages(getattr(module, "__path__", ()), f"{name}."):
        if not each.name.endswith("__main__"):
            yield importlib.import_module(each.name)


def _list_calls(module: ModuleType) -> list[Call]:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    if not CALLED.search(source):
        return []
    return [
        (node, node.func.value.id, node.func.attr)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in METHODS
        and isinstance(node.func.value, ast.Name)
    ]


def _list_uses(calls: list[Call]) -> Iterator[tuple[str, str]]:
    yield from ((owner, method) for _, owner, method in calls if owner != "re")


def _find_named(
    module: ModuleType, calls: list[Call], uses: dict[str, set[str]]
) -> Iterator[Found]:
    """Give the patterns that a module holds; one in a table has the uses of the module's others."""
    own = set(vars(module))
    loose = {method for owner, method in _list_uses(calls) if owner not in own}
    for name, value in vars(module).items():
        for pattern in _list_held(value):
            named = uses.get(name, set()) if isinstance(value, re.Pattern) else set()
            for method in sorted(named or loose or {"search"}):
                yield Found(f"{module.__name__}.{name}", pattern, method)


def _list_held(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _list_held(tuple(value.values()))
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from _list_held(each)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _list_held([getattr(value, each.name) for each in fields(value)])


def _find_written(module: ModuleType, calls: list[Call]) -> Iterator[Found]:
    """Give the patterns that stand in the calls themselves, ``re.search(r"…", text)``."""
    for node, owner, method in calls:
        if owner == "re":
            if not _is_fixed(node.args[0], module):
                continue  # made of what a function is given: of words of ours, never of a text
            source = eval(  # noqa: S307 (our own code)
                compile(ast.Expression(node.args[0]), "pattern", "eval"), vars(module)
            )
            flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(node) else 0
            pattern = re.compile(source, flags)
            yield Found(f"{module.__name__}, line {node.lineno}", pattern, method)


def _is_fixed(source: ast.expr, module: ModuleType) -> bool:
    """Tell whether a pattern is made of what the module itself has."""
    names = {each.id for each in ast.walk(source) if isinstance(each, ast.Name)}
    return names <= vars(module).keys()
