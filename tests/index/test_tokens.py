"""The encoding that counts tokens is at hand without a network and never counts too low."""

from __future__ import annotations

import subprocess
import sys

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from config.errors import ConfigError
from ingest.encoding.train import TEXT, train
from ingest.tiktoken_ext.statement_encoding import describe_statements
from ingest.tokens import count_tokens


def test_tiktoken_itself_finds_it() -> None:
    probe = "import tiktoken; print(tiktoken.get_encoding('statements').n_vocab)"
    found = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    assert int(found.stdout) > 256


def test_the_file_is_what_the_script_learns_from_the_text() -> None:
    assert train(TEXT.read_text(encoding="utf-8")) == describe_statements()["mergeable_ranks"]


@given(st.text())
def test_counts_every_text_and_gives_it_back(text: str) -> None:
    encoding = tiktoken.get_encoding("statements")
    assert encoding.decode(encoding.encode_ordinary(text)) == text
    assert count_tokens(text, "statements") <= len(text.encode())


def test_no_token_is_longer_than_three_letters() -> None:
    learned = [token for token in describe_statements()["mergeable_ranks"] if len(token) > 1]
    assert learned
    assert max(len(token.decode().strip()) for token in learned) == 3


@pytest.mark.parametrize("letter", ["a", "A", "é", " ", "\n", "0", "-", "\u0301", "漢", "👍"])
def test_counts_a_long_run_of_one_letter(letter: str) -> None:
    assert count_tokens(letter * 300_000, "statements") >= 100_000


# Counts of o200k_base, taken from its published file.
O200K = [
    ("We welcome the progress that has been made since our last meeting.", 13),
    ("Nous saluons les progrès accomplis depuis notre dernière réunion.", 13),
    ("Мы приветствуем прогресс, достигнутый после последней встречи.", 15),
    ("نرحب بالتقدم المحرز منذ اجتماعنا الأخير.", 12),
    ("我们欢迎上次会议以来取得的进展。", 11),
    (" " * 80, 2),
    ("\n\n\n", 1),
    ("2024", 2),
    ("internationalization", 2),
    ("!!!!!!!!", 1),
    ("tions de", 3),
    (" shou", 2),
    ("сс", 2),
    ("أط", 2),
    ("1,000,000.50", 7),
    ("def f(x):\n    return x", 7),
    ("👨‍👩‍👧", 8),
]


@pytest.mark.parametrize(("text", "least"), O200K)
def test_counts_are_not_below_those_of_o200k(text: str, least: int) -> None:
    assert count_tokens(text, "statements") >= least


def test_an_unknown_encoding_is_one_line() -> None:
    with pytest.raises(ConfigError, match="statements"):
        count_tokens("text", "no-such-encoding")
