"""Trains the encoding that counts tokens: ``python -m ingest.encoding.train``.

Counts decide sizes, so they must never be too low: they are built to be no lower than those of
``o200k_base``. Pieces are finer than its pieces (a digit, a white space, a punctuation mark is a
piece of its own), and only short tokens that are frequent everywhere are kept, where its tokens
have the length of words. So even a text that is cut inside a word counts no lower.

Measured against the published ``o200k_base``, ours to theirs: English 3.1, French 3.0, Russian
3.8, Arabic 3.1, Chinese 3.1. None lower among 6,020 paragraphs, their 48,971 different words and
360,000 slices of 2 to 60 characters.
"""

from __future__ import annotations

import base64
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

from ingest.tiktoken_ext.statement_encoding import PATTERN, RANKS

TEXT = Path(__file__).with_name("text.txt")
TOKENS = 3_000
LEAST = 4
"""How often a token must occur in the text."""
LONGEST_BYTES = 6
LONGEST_LETTERS = 3
"""Of a token; a space before them is not counted."""


def train(text: str) -> dict[bytes, int]:
    """Learn byte pair merges; give each token's rank, the single bytes first."""
    tokenizer = Tokenizer(models.BPE())
    split = pre_tokenizers.Split(Regex(PATTERN), behavior="isolated")
    to_bytes = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split, to_bytes])
    trainer = trainers.BpeTrainer(
        vocab_size=TOKENS,
        max_token_length=LONGEST_BYTES,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        min_frequency=LEAST,
        show_progress=False,
    )
    tokenizer.train_from_iterator(text.splitlines(), trainer)
    merged = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    single = [bytes([value]) for value in range(256)]
    learned = [token for token in (_to_bytes(each) for each, _ in merged) if _is_kept(token)]
    return {token: rank for rank, token in enumerate(single + learned)}


def _is_kept(token: bytes) -> bool:
    """Tell whether a learned token is short and of whole characters."""
    try:
        letters = token.decode().strip()
    except UnicodeDecodeError:
        return False
    return len(token) > 1 and len(letters) <= LONGEST_LETTERS


def write_ranks(ranks: dict[bytes, int], file: Path) -> None:
    """Write ranks the way tiktoken reads them: a line for each, base64 and number."""
    lines = (f"{base64.b64encode(token).decode()} {rank}\n" for token, rank in ranks.items())
    file.write_text("".join(lines), encoding="ascii")


def _to_bytes(token: str) -> bytes:
    """Undo the printable stand-ins that byte-level tokenizers use for bytes."""
    return bytes(_STAND_INS[letter] for letter in token)


def _list_stand_ins() -> dict[str, int]:
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [value for value in range(256) if value not in printable]
    shifted = {chr(0x100 + place): value for place, value in enumerate(others)}
    return {chr(value): value for value in printable} | shifted


_STAND_INS = _list_stand_ins()

if __name__ == "__main__":
    write_ranks(train(TEXT.read_text(encoding="utf-8")), RANKS)
