"""Trains the encoding that counts tokens: ``python -m ingest.encoding.train``.

Counts decide sizes, so they must never be too low: they are built to be no lower than those of
``o200k_base``. Pieces are finer than its pieces (a digit, a space, a punctuation mark is a piece
of its own) and no token is longer than six bytes, where its tokens have the length of words.
"""

from __future__ import annotations

import base64
from pathlib import Path

from tiktoken_ext.statement_encoding import PATTERN, RANKS
from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

TEXT = Path(__file__).with_name("text.txt")
TOKENS = 3_000
LONGEST = 6
"""Bytes of the longest token."""


def train(text: str) -> dict[bytes, int]:
    """Learn byte pair merges; give each token's rank, the single bytes first."""
    tokenizer = Tokenizer(models.BPE())
    split = pre_tokenizers.Split(Regex(PATTERN), behavior="isolated")
    to_bytes = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split, to_bytes])
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(
        vocab_size=TOKENS,
        max_token_length=LONGEST,
        initial_alphabet=alphabet,
        min_frequency=2,
        show_progress=False,
    )
    tokenizer.train_from_iterator(text.splitlines(), trainer)
    merged = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    learned = [_to_bytes(token) for token, _ in merged]
    single = [bytes([value]) for value in range(256)]
    return {
        token: rank
        for rank, token in enumerate(single + [each for each in learned if len(each) > 1])
    }


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
