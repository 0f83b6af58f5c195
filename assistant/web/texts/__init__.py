"""The page's own words by language."""

from __future__ import annotations

from assistant.web.texts.chinese import CHINESE
from assistant.web.texts.english import ENGLISH

TITLE = "Ask the statements"

TEXTS = {"en": ENGLISH, "zh": CHINESE}
"""By language; the browser's own decides, English where it is another."""
