"""Finds the weights and thresholds that no test notices: ``make mutants``.

Each number that a module of a wing names is set to 0, then doubled, one at a time, in a copy of
the source, and the tests that should notice run on it. Exit code 1 and a line for each that none
notices; ``python -m tests.mutants ingest/readers/pdf`` tries a part of them.
"""

from __future__ import annotations

import ast
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

import hypothesis
import pytest

from tests.noticing import NOTICED_BY

ROOT = Path(__file__).parents[1]
COPIED = ("assistant", "config", "ingest", "statements", "tests", "pyproject.toml", "README.md")
HEAVY = (
    "chromadb", "gradio", "langchain.chat_models", "langchain_chroma", "langchain_openai", "onnx",
    "onnxruntime.quantization", "PIL.Image", "playwright.sync_api", "py3langid", "pypdfium2",
    "reportlab.pdfgen.canvas", "tokenizers", "docx", "bm25s", "matplotlib.figure", "spacy",
)  # fmt: skip
"""What takes long to import and is not ours: imported once, before the runs fork off."""

RUN_SECONDS = 300
"""Time after which a run counts as noticed: a threshold of 0 may never end."""
PROCESSES = min(os.cpu_count() or 1, 4)


@dataclass(frozen=True)
class Mutant:
    """A number at a place of a file, and what stands there instead."""

    file: str
    name: str
    start: int
    end: int
    old: str
    new: str

    def __str__(self) -> str:
        """Give ``ingest/passages.py  CONTEXT_SHARE = 0.3 -> 0``."""
        return f"{self.file}  {self.name} = {self.old} -> {self.new}"

    @property
    def tests(self) -> tuple[str, ...]:
        """The patterns of the tests that should notice."""
        return next(tests for wing, tests in NOTICED_BY.items() if self.file.startswith(wing))


def list_mutants(root: Path, chosen: Sequence[str]) -> list[Mutant]:
    """Give the mutants of the files whose paths begin as one of ``chosen``, by default of all."""
    files = sorted(each.relative_to(root).as_posix() for each in root.glob("*/**/*.py"))
    wanted = [each for each in files if each.startswith(tuple(NOTICED_BY))]
    return [
        mutant
        for file in wanted
        if not chosen or file.startswith(tuple(chosen))
        for mutant in _mutate(file, (root / file).read_text(encoding="utf-8"))
    ]


def _mutate(file: str, source: str) -> Iterator[Mutant]:
    encoded = source.encode()
    starts = [0]
    for line in encoded.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for name, number in _find_numbers(ast.parse(source)):
        assert number.end_lineno is not None
        assert number.end_col_offset is not None
        start = starts[number.lineno - 1] + number.col_offset
        end = starts[number.end_lineno - 1] + number.end_col_offset
        old = encoded[start:end].decode()
        if old != "0":
            yield Mutant(file, name, start, end, old, "0")
            yield Mutant(file, name, start, end, old, f"({old}) * 2")


def _find_numbers(module: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Give the numbers that a module names at its top: alone, in a tuple, as a dict's values."""
    for each in module.body:
        if isinstance(each, ast.Assign):
            yield from _pair(each.targets[0], each.value)
        elif isinstance(each, ast.AnnAssign) and each.value is not None:
            yield from _pair(each.target, each.value)


def _pair(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    name = ast.unparse(target)
    if _is_number(value):
        yield name, value
    elif isinstance(value, ast.Tuple):
        names = target.elts if isinstance(target, ast.Tuple) else [target] * len(value.elts)
        for place, (part, number) in enumerate(zip(names, value.elts, strict=True)):
            if _is_number(number):
                named = ast.unparse(part)
                yield named if part is not target else f"{named}[{place}]", number
    elif isinstance(value, ast.Dict):
        for key, number in zip(value.keys, value.values, strict=True):
            if key is not None and isinstance(number, ast.Constant) and _is_float(number):
                yield f"{name}[{ast.unparse(key)}]", number


def _is_number(value: ast.expr) -> bool:
    if isinstance(value, ast.UnaryOp):
        return isinstance(value.op, ast.USub) and _is_number(value.operand)
    if isinstance(value, ast.BinOp):
        return _is_number(value.left) and _is_number(value.right)
    return isinstance(value, ast.Constant) and type(value.value) in {int, float}


def _is_float(value: ast.Constant) -> bool:
    return type(value.value) is float


class Bench:
    """A copy of the source that mutants are put into, one at a time."""

    def __init__(self, shared: Path) -> None:
        self._root = Path(tempfile.mkdtemp(dir=shared)) / "source"
        for name in COPIED:
            place = ROOT / name
            copy = shutil.copytree if place.is_dir() else shutil.copy
            self._root.mkdir(exist_ok=True)
            copy(place, self._root / name)
        self._shared = shared

    def notices(self, mutant: Mutant) -> bool:
        """Tell whether a test fails where the mutant stands in the source."""
        file = self._root / mutant.file
        sound = file.read_bytes()
        file.write_bytes(sound[: mutant.start] + mutant.new.encode() + sound[mutant.end :])
        try:
            return not self.passes(mutant.tests)
        finally:
            file.write_bytes(sound)

    def passes(self, patterns: Sequence[str]) -> bool:
        """Run tests in a process of their own and tell whether all pass."""
        child = os.fork()
        if not child:
            code = 1
            try:
                os.setsid()
                signal.alarm(RUN_SECONDS)
                code = self._run(patterns)
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        return status == 0

    def _run(self, patterns: Sequence[str]) -> int:
        os.chdir(self._root)
        output = os.open(self._root.parent / "output", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.path.insert(0, str(self._root))
        for name in [each for each in sys.modules if each.partition(".")[0] == "tests"]:
            del sys.modules[name]
        os.environ |= {
            "PYTHONPATH": str(self._root),
            "PYTHONDONTWRITEBYTECODE": "1",
            "TESTS_SHARED_FOLDER": str(self._shared),
        }
        sys.dont_write_bytecode = True
        flags = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutants")
        return int(pytest.main([*flags, *self._find_tests(patterns)]))

    def _find_tests(self, patterns: Sequence[str]) -> list[str]:
        tests = self._root / "tests"
        files = (each.relative_to(tests) for each in tests.glob("**/test_*.py"))
        names = sorted(each.with_suffix("").as_posix() for each in files)
        chosen = (name for pattern in patterns for name in names if fnmatch(name, pattern))
        return [f"tests/{name}.py" for name in dict.fromkeys(chosen)]


_bench: Bench


def _set_up(shared: Path) -> None:
    global _bench  # noqa: PLW0603 (one a process of the pool)
    _bench = Bench(shared)


def _try(mutant: Mutant) -> tuple[Mutant, bool, float]:
    began = time.monotonic()
    return mutant, _bench.notices(mutant), time.monotonic() - began


def _pass(patterns: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    return patterns, _bench.passes(patterns)


def main(chosen: Sequence[str]) -> int:
    """Try the mutants; give 1 where some survive, 2 where the tests fail without any."""
    mutants = list_mutants(ROOT, chosen)
    for name in HEAVY:
        import_module(name)
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile(
        "mutants", phases=phases, derandomize=True, database=None, deadline=None
    )
    # Not a pool of multiprocessing: its processes may start none, as some tests do.
    context = multiprocessing.get_context("fork")
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(PROCESSES, context, _set_up, (Path(folder),)) as pool,
    ):
        unchanged = dict.fromkeys(each.tests for each in mutants)
        failing = [tests for tests, sound in pool.map(_pass, unchanged) if not sound]
        if failing:
            print(f"fail without a mutant: {failing}")
            return 2
        tried = as_completed(pool.submit(_try, each) for each in mutants)
        survivors = list(_follow((each.result() for each in tried), len(mutants)))
    print(f"{len(mutants)} mutants, {len(survivors)} that no test notices")
    return bool(survivors)


def _follow(results: Iterator[tuple[Mutant, bool, float]], total: int) -> Iterator[Mutant]:
    """Print survivors as they are found and give them."""
    for count, (mutant, noticed, seconds) in enumerate(results, 1):
        if sys.stderr.isatty():
            print(f"\r{count} of {total}", end="\r", file=sys.stderr)
        if not noticed:
            print(f"{mutant}  ({seconds:.0f} s)", flush=True)
            yield mutant


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
