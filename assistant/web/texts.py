"""The page's own words by language."""

from __future__ import annotations

from assistant.web.chinese import CHINESE
from assistant.web.english import ENGLISH

TITLE = "Ask the statements"

TEXTS = {"en": ENGLISH, "zh": CHINESE}
"""By language; the browser's own decides, English where it is another."""
