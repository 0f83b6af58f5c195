"""What readers say of answers, kept as candidates for gold questions."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from threading import Lock

from assistant.citing.answer import Citation
from config.errors import FeedbackError

REASONS = frozenset({"paragraph", "sentence", "unanswered", "unanswerable"})

LONGEST_COMMENT = 1_000
"""Characters of a reader's own words that are kept."""

_lock = Lock()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A reader's verdict, ``good`` or ``bad``, on what a question was answered with.

    Where nothing was answered ``citations`` is empty. ``reason`` is one of ``REASONS`` or empty.
    """

    question: str
    verdict: str
    citations: Sequence[Citation] = ()
    reason: str = ""
    comment: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the collection answers the question, as far as the verdict tells."""
        if self.reason in ("unanswered", "unanswerable"):
            return self.reason == "unanswered"
        return bool(self.citations)


def write_feedback(feedback: Feedback, file: Path) -> None:
    """Add a line that ``evaluate`` reads as a gold question of the kind ``good`` or ``bad``.

    Only what was called good names its quotes as gold. Raises ``FeedbackError``.
    """
    good = feedback.citations if feedback.verdict == "good" else ()
    gold = [{"file": PurePosixPath(each.source).name, "quote": each.quote} for each in good]
    row = {
        "id": uuid.uuid4().hex[:12],
        "question": feedback.question,
        "answerable": feedback.answerable,
        "kind": feedback.verdict,
        "gold": gold,
        "reason": feedback.reason,
        "comment": feedback.comment[:LONGEST_COMMENT],
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _lock, file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise FeedbackError(
            f"what was said of the answer can't be kept ({error.strerror or error})",
            subject=str(file),
            mend="check the setting web.feedback",
        ) from error
