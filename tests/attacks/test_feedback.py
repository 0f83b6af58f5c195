"""What is said of answers does not fill the disk."""

from __future__ import annotations

import json
from typing import Any

from assistant.web.views.feedback import MOST_BYTES
from tests.attacks.target import Target

QUOTE = "The northern lighthouse will be repainted in green next spring."


def rate(target: Target) -> str:
    place: dict[str, Any] = {"statement": "harbour", "ordinal": 1, "start": 0, "end": len(QUOTE)}
    verdict = {"question": "Which?", "verdict": "good", "cited": [{**place, "quote": QUOTE}] * 100}
    return target.join({"fn_index": target.numbers["rate"][0], "data": [], "event_data": verdict})


def test_a_quote_is_kept_once_however_often_it_is_sent(target: Target) -> None:
    assert '"success":true' in rate(target)
    last = target.settings.web.feedback.read_text(encoding="utf-8").splitlines()[-1]
    assert json.loads(last)["gold"] == [{"file": "harbour.txt", "quote": QUOTE}]


def test_a_file_that_has_all_it_may_have_grows_no_more(target: Target) -> None:
    file = target.settings.web.feedback
    kept = file.read_bytes() if file.exists() else b""
    with file.open("ab") as lines:
        lines.truncate(MOST_BYTES + 1)
    assert "are kept already" in rate(target)
    assert file.stat().st_size == MOST_BYTES + 1
    file.write_bytes(kept)
