"""Compares the assistant with a usual recipe and with itself: ``python -m tests.bench``.

Figures are ratios within one run, for machines are noisy, or memory; the page's (``bench_page``)
are times too. The usual recipe is
LangChain's ``Chroma.from_documents`` over one document a passage, with Chroma's own embedding
function (ONNX, single precision, padded to 256 tokens, 32 texts at once) on the same weights. The
table is written to ``docs/bench.md``. With the shared collection beside the repository the texts
are its 156 statements, else those of the encoder's own folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import onnx
import psutil
from chromadb.utils.embedding_functions import ONNXMiniLM_L6_V2
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from onnx import TensorProto, helper

from assistant.answering.assistant import Assistant
from assistant.evaluation.gold import read_gold
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.settings import EncoderSettings, IndexSettings, Settings
from ingest.encoder.files.weights import find_weights
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import load_encoders
from ingest.encoder.pair import ENGLISH
from ingest.entry import Entry
from ingest.index import EmbeddedIndex, Index, name_passage
from ingest.segments import SegmentFolder
from ingest.sync.run import sync
from ingest.texts import find_text
from tests.bench_lists import show_lists, time_lists
from tests.bench_page import measure_page
from tests.bench_trace import TRACED, measure_whole, time_traces
from tests.collecting import collect
from tests.conftest import SHARED
from tests.encoder_recall import show_precisions

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs" / "bench.md"
WHOLE = SHARED / "collection" / "white-house"
PASSAGES = 400
"""Texts that both recipes take in."""
SIZES = (4_000, 100_000)
BOUNDS = (3, 700, 50), (5, 2_500, 200)
"""By size: `ask` against encoding, megabytes, milliseconds of a trace."""
ASKED = 60
"""Questions whose times are measured."""
NOISE = 0.02
"""Standard deviation of what is added to copied vectors, in each dimension."""
GOLD = SHARED / "gold" / "questions.jsonl"
OWN_QUESTIONS = [
    "Which countries will host the next meeting?",
    "What was agreed about the price of energy?",
    "How much money is set aside for roads and ports?",
    "By when will the partners report on their plans?",
    "What do the leaders say about artificial intelligence?",
    "Who will coordinate the work on clean water?",
    "Does the statement mention rules for trade in grain?",
    "What was decided in 2023 about debt relief?",
]


class PeerEmbeddings(Embeddings):
    """Chroma's own embedding function on the installed weights."""

    def __init__(self, folder: Path) -> None:
        weights = find_weights(EncoderSettings(precision="fp32"))
        graph = widen(onnx.load(str(prepare_graph(weights, "fp32", folder / "graph"))))
        model = folder / "onnx"
        model.mkdir(parents=True)
        for name in (
            "config.json",
            "special_tokens_map.json",
            "tokenizer_config.json",
            "vocab.txt",
        ):
            (model / name).write_text("{}")
        (model / "tokenizer.json").write_bytes(weights.tokenizer.read_bytes())
        onnx.save(graph, str(model / "model.onnx"))
        self._function: Any = ONNXMiniLM_L6_V2(preferred_providers=["CPUExecutionProvider"])
        self._function.DOWNLOAD_PATH = folder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Give the vector of each text."""
        return [list(map(float, each)) for each in self._function(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Give the vector of a question."""
        return self.embed_documents([text])[0]


def widen(model: onnx.ModelProto) -> onnx.ModelProto:
    """Let our graph take the three inputs of int64 that Chroma gives; the speed is the same."""
    for node in model.graph.node:
        node.input[:] = ["narrow" if name == "input_ids" else name for name in node.input]
    cast = helper.make_node("Cast", ["input_ids"], ["narrow"], to=TensorProto.INT32)
    model.graph.node.insert(0, cast)
    names = ("input_ids", "attention_mask", "token_type_ids")
    shape = ["batch", "tokens"]
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in names]
    del model.graph.input[:]
    model.graph.input.extend(given)
    return model


def main() -> None:
    """Measure everything and write the table."""
    if len(sys.argv) > 1:
        print(json.dumps(measure_size(Path(sys.argv[1]), int(sys.argv[2]))))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = list(measure(folder))
    lines = [
        "| what | figure | bar |",
        "|---|---|---|",
        *("| " + " | ".join(row) + " |" for row in rows),
    ]
    table = "\n".join(lines)
    where = "156 joint statements" if WHOLE.is_dir() else "the texts in this repository"
    TABLE.write_text(
        f"# Bench\n\n`make bench`, {os.cpu_count()} cores, {where}.\n\n{table}\n", "utf-8"
    )
    print(table)


def measure(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Give the rows of the table: what, figure, bar."""
    settings = Settings(index=IndexSettings(path=folder / "index"))
    sources = [WHOLE] if WHOLE.is_dir() else [ROOT / "statements", ROOT / "ingest" / "encoding"]
    load_encoders(settings.encoder, settings.index.path / "encoder")
    with timed() as ours:
        report = sync(sources, settings)
    texts = list_texts(settings)[:PASSAGES]
    peer = PeerEmbeddings(folder / "peer")
    peer.embed_documents(texts[:2])
    with timed() as theirs:
        kept = str(folder / "usual")  # a second store in memory would have to be set up like ours
        Chroma.from_documents([Document(text) for text in texts], peer, persist_directory=kept)
    speed, usual = report.embedded / ours[0], len(texts) / theirs[0]
    yield (
        "passages a second taken in by a sync, from file to index, against the usual recipe",
        f"{speed:.0f} to {usual:.0f}: {speed / usual:.1f} ×",
        "≥ 4 ×",
    )
    for size, bounds in zip(SIZES, BOUNDS, strict=True):
        yield from show_size(run_apart(settings.index.path, size), *bounds)
    if WHOLE.is_dir():
        yield show_precisions(settings.index.path / "encoder")
    yield from measure_whole(View.of(Assistant(settings).library.read(), Scope()))
    yield from measure_page(settings.index.path, list_questions()[:ASKED])


def show_size(
    found: dict[str, float], slowest: int, most: int, traced: int
) -> Iterator[tuple[str, str, str]]:
    """Give the rows of a size, with the bars of asking, memory and tracing."""
    yield (
        f"`ask` against encoding the question, {found['paragraphs']:,} paragraphs",
        f"{found['ask'] / found['encode']:.1f} ×",
        f"≤ {slowest} ×",
    )
    yield (
        f"memory with {found['paragraphs']:,} paragraphs",
        f"{found['megabytes']:,.0f} MB",
        f"≤ {most:,} MB",
    )
    yield from show_lists(found)
    yield (
        f"a paragraph traced, {found['paragraphs']:,} paragraphs, median",
        f"{found['trace'] * 1e3:.0f} ms",
        f"≤ {traced} ms",
    )
    yield (
        f"a draft of {TRACED} paragraphs checked, {found['paragraphs']:,} paragraphs",
        f"{found['draft']:.1f} s",
        "≤ 3 s" if traced == BOUNDS[0][-1] else "",
    )


@contextmanager
def timed() -> Iterator[list[float]]:
    """Give a list that holds the seconds taken, once they are over."""
    taken: list[float] = []
    started = time.perf_counter()
    yield taken
    taken.append(time.perf_counter() - started)


def list_texts(settings: Settings) -> list[str]:
    """Give the passages of an index."""
    with EmbeddedIndex(settings.index.path).read() as store:
        entries = list(store.read_entries())
    return [
        find_text(entry.statement, window.ordinal).text[window.start : window.end]
        for entry in entries
        for window in entry.windows
    ]


def list_questions() -> list[str]:
    """Give the questions that are asked."""
    return [each.question for each in read_gold(GOLD)] if GOLD.is_file() else OWN_QUESTIONS


def run_apart(index: Path, size: int) -> dict[str, float]:
    """Measure in a process of its own, whose memory is nothing else's."""
    command = [sys.executable, "-m", "tests.bench", str(index), str(size)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure_size(index: Path, size: int) -> dict[str, float]:
    """Ask a collection of so many paragraphs: copies of an index, each with vectors of its own."""
    assistant = Assistant(Settings(index=IndexSettings(path=index)))
    collection = multiply(EmbeddedIndex(index), size)
    library: Any = assistant.library
    library._collection = collection
    encoder = assistant.retriever.encoders.choose(ENGLISH)
    questions = list_questions()
    for question in questions[:ASKED]:
        assistant.ask(question)
    steps: dict[str, Callable[[str], object]] = {
        "encode": encoder.encode_question,
        "ask": assistant.ask,
    }
    taken: dict[str, list[float]] = {name: [] for name in steps}
    for question in questions[:ASKED]:
        for name, step in steps.items():
            encoder._encode_question.cache_clear()
            with timed() as seconds:
                step(question)
            taken[name] += seconds
    held = psutil.Process().memory_info().rss
    return {
        "paragraphs": len(collection.places),
        "megabytes": held / 1e6,
        **{name: median(seconds) for name, seconds in taken.items()},
        **time_traces(assistant),
        **time_lists(assistant),
    }


def multiply(index: Index, size: int) -> Collection:
    """Give a collection of about so many paragraphs."""
    with index.read() as store:
        entries = list(store.read_entries())
        windows = [(each.statement.id, window) for each in entries for window in each.windows]
        vectors = store.read_vectors([name_passage(name, window.key) for name, window in windows])
    tokens = SegmentFolder(index).find_tokens([window.key for _, window in windows])
    random = np.random.default_rng(0)
    count = sum(len(entry.statement.paragraphs) for entry in entries)
    copies: list[Entry] = []
    for number in range(max(1, round(size / count))):
        for entry in entries:
            copies.append(copy(entry, number))
            for old, new in zip(entry.windows, copies[-1].windows, strict=True):
                moved = vectors[old.key] + random.normal(0, NOISE, len(vectors[old.key]))
                length = np.linalg.norm(vectors[old.key]) / np.linalg.norm(moved)
                vectors[new.key] = (moved * length).astype(np.float32)
                tokens[new.key] = tokens[old.key]
    return collect(copies, vectors, tokens, str(index.generation))


def copy(entry: Entry, number: int) -> Entry:
    """Give an entry under other names."""
    windows: Sequence[Any] = [replace(each, key=f"{each.key}-{number}") for each in entry.windows]
    statement = replace(entry.statement, id=f"{entry.statement.id}-{number}")
    return replace(entry, statement=statement, windows=tuple(windows))


if __name__ == "__main__":
    main()
