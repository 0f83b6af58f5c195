"""What is said when nothing answers."""

from __future__ import annotations

import re

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import name_language, say
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope

CHATTER = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hallo|good (?:morning|afternoon|evening|day)|greetings|thanks?"
    r"|thank you|thx|cheers|bye|goodbye|see you|lol|ok(?:ay)?|cool|great|nice|wow|yes|no|sure"
    r"|please|sorry|test|bonjour|bonsoir|salut|merci|au revoir|嗨)\b|你好|您好|谢谢|再见)"
    r"(?:\W+(?:hi|hello|there|all|everyone|you|so|very|much|a lot|that|this|was|is|it|really"
    r"|helpful|great|good|nice|how|are|going|s|whatever|lol|ok|again|for|the|help|doing|up|to|à|tous"
    r"|beaucoup|啊|了))*\W*$"
    r"|^\W*(?:who|what) are you\W*$|\bare you (?:a |an )?(?:human|bot|robot|real|ai|machine)\b"
    r"|^\W*(?:how are you|what can you do|what can i ask|help)\b\W*$",
    re.IGNORECASE,
)


def is_chatter(question: str) -> bool:
    """Tell whether a question is a greeting, thanks or small talk."""
    return CHATTER.search(question) is not None


def refuse_chatter(question: str, language: str) -> Answer:
    """Say in one line what can be asked."""
    return Answer(question, (Line(say(language, "chatter")),), True, 0.0)


def abstain(
    question: str, collection: Collection, scope: Scope | None, confidence: float, language: str
) -> Answer:
    """Say that nothing answers, in how many statements, and whether the language may be why."""
    asked_of = scope or Scope()
    entries = [each for each in collection.entries if asked_of.admits(each.statement)]
    lines = [Line(say(language, _name(collection, len(entries)), count=len(entries)))]
    held = {entry.statement.language for entry in entries}
    asked = detect_language(question)
    if held and asked not in held:
        most = max(held, key=lambda code: _count(collection, code))
        names = {"asked": name_language(asked, language), "held": name_language(most, language)}
        lines.append(Line(say(language, "foreign", **names)))
    return Answer(question, tuple(lines), True, confidence)


def _name(collection: Collection, count: int) -> str:
    """Name the phrase that says how many statements were searched."""
    if not collection.entries:
        return "empty"
    return {0: "none_in_scope", 1: "none_in_one"}.get(count, "none")


def _count(collection: Collection, language: str) -> int:
    return sum(entry.statement.language == language for entry in collection.entries)
