"""However much one visitor asks at once, others are answered."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from assistant.web.auth.quota import MOST_AT_WORK, Quota
from assistant.web.auth.visitor import Visitor
from config.errors import QuestionError
from config.settings import LimitSettings
from tests.attacks.target import Target
from tests.rows import EVERY

SENT = 3 * MOST_AT_WORK // 2
ONE, OTHER = Visitor("198.51.100.1"), Visitor("198.51.100.2")
DRAFTS = {
    "a text": "The harbour 1. of (a) the pier. " * (1_900 if EVERY else 600),
    "a long word": "a" * 1_000_000,
    "a PDF": "%PDF-1.7\n" + "[" * 900_000,
}


def test_most_threads_are_left_to_others() -> None:
    quota = Quota(LimitSettings(questions=1_000))
    with ExitStack() as working:
        for _ in range(MOST_AT_WORK):
            working.enter_context(quota.taking_visitor(ONE))
        with pytest.raises(QuestionError, match="are being answered"):
            working.enter_context(quota.taking_visitor(ONE))
        working.enter_context(quota.taking_visitor(OTHER))
    with quota.taking_visitor(ONE):
        pass


def test_who_is_alone_is_not_counted() -> None:
    quota, alone = Quota(LimitSettings(questions=1)), Visitor("127.0.0.1", alone=True)
    with ExitStack() as working:
        for _ in range(2 * MOST_AT_WORK):
            working.enter_context(quota.taking_visitor(alone))


@pytest.mark.parametrize("kind", DRAFTS)
def test_others_are_answered_while_one_has_drafts_checked(target: Target, kind: str) -> None:
    body = json.dumps({"data": [DRAFTS[kind]]})
    asked = json.dumps({"data": ["What will be repainted?"]})
    with ThreadPoolExecutor(SENT) as many:
        sent = [many.submit(target.post, "/gradio_api/run/draft", body) for _ in range(SENT)]
        time.sleep(0.5)
        assert "in green" in target.post("/gradio_api/run/ask", asked, "bob").text
        target.check("")
    target.check("".join(each.result().text for each in sent))
