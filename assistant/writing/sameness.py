"""Whether a sentence that was written says the whole of another, and nothing else.

No list of words can tell which clause may go, which verb hedges, which order turns a sentence: in
some language one is always missing. So nothing may go, come, change or move. What may differ is
what no reader takes for a difference: white space, the shape of quotation marks, dashes and
apostrophes, full width, the capital at the beginning, the full stop at the end, quotation marks
around it all, and words before it that say whose words follow.
"""

from __future__ import annotations

import re

from assistant.writing.words import list_frames
from ingest.language.forms import put_in_form
from ingest.language.terms import UNSPACED

TOKEN = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w\s]")
"""A word, a character of a script without spaces, or a mark, also one that can't be seen."""

SHAPES = str.maketrans(
    dict.fromkeys("“”„‟«»「」『』", '"')
    | dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys("‐‑–—", "-")
    | {wide: chr(ord(wide) - 0xFEE0) for wide in map(chr, range(0xFF01, 0xFF5F))}
    | {"。": "."}
)

Tokens = tuple[str, ...]


def says_the_same(written: str, quote: str) -> bool:
    """Tell whether a sentence says the whole of a quote, framed or not, and nothing else."""
    said = (_open(split_tokens(each)) for each in (written, drop_frame(written)))
    return _open(split_tokens(quote)) in said


def drop_frame(written: str) -> str:
    """Give a sentence without the words that say whose words follow."""
    rest = _reshape(written)
    lowered = tuple(token.lower() for token in split_tokens(rest))
    fitting = [len(frame) for frame in _FRAMES if lowered[: len(frame)] == frame]
    found = list(TOKEN.finditer(rest))[: max(fitting, default=0)]
    return rest[found[-1].end() :].strip() if found else rest


def split_tokens(text: str) -> Tokens:
    """Give a text's words and marks in order, their shapes made one."""
    return tuple(TOKEN.findall(_reshape(text)))


def _reshape(text: str) -> str:
    return put_in_form("NFC", text).translate(SHAPES)


def _open(tokens: Tokens) -> Tokens:
    """Leave out a full stop at the end, quotation marks around, the capital at the beginning."""
    bare = tokens[:-1] if tokens[-1:] == (".",) else tokens
    if len(bare) > 2 and bare[0] == bare[-1] == '"' and '"' not in bare[1:-1]:  # noqa: PLR2004
        bare = bare[1:-2] if bare[-2] == "." else bare[1:-1]
    return (bare[0][:1].lower() + bare[0][1:], *bare[1:]) if bare else ()


_FRAMES = [tuple(token.lower() for token in split_tokens(frame)) for frame in list_frames()]
