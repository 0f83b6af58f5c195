"""What readers say of answers, kept as candidates for gold questions."""

from __future__ import annotations

import json
import logging
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

MOST_BYTES = 64 << 20
"""Bytes of verdicts that are kept."""

_lock = Lock()

log = logging.getLogger(__name__)


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

    Only what was called good names its quotes as gold, each once. Raises ``FeedbackError``, also
    where the file has all it may have.
    """
    good = dict.fromkeys(feedback.citations if feedback.verdict == "good" else ())
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
            if lines.tell() > MOST_BYTES:
                raise _refuse(file, f"{MOST_BYTES >> 20} MB are kept already")
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise _refuse(file, error.strerror or str(error)) from error


def _refuse(file: Path, reason: str) -> FeedbackError:
    """Give the refusal as a reader may see it; only the log says where the file lies."""
    log.warning("%s: verdicts can't be kept (%s)", file, reason)
    return FeedbackError(
        f"what was said of the answer can't be kept ({reason})",
        subject=file.name,
        mend="check the setting web.feedback, or move the file away",
    )
