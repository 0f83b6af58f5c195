"""Several pages share one Chroma server: what one machine syncs, all answer from."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from pathlib import Path

from config.settings import Settings
from ingest.sync.run import sync
from tests import loopback
from tests.browser import serving
from tests.conftest import settings_on
from tests.loopback import SECONDS

PLAN = "RIVER PLAN\n\n1. The cities met in {place}.\n\n2. They agreed on a common desk.\n"


def test_pages_answer_from_what_another_machine_has_synced(
    chroma: str, settings: Settings, tmp_path: Path
) -> None:
    shared = settings_on(chroma, settings)
    named = {
        "ASSISTANT_INDEX_URL": shared.index.url,
        "ASSISTANT_INDEX_DATABASE": shared.index.database,
        "ASSISTANT_STATEMENTS_PATH": str(tmp_path / "none"),
    }
    with ExitStack() as stack:
        pages = []
        for name in ("one", "other"):
            folder = tmp_path / name
            folder.mkdir()
            (folder / "encoder").symlink_to(settings.index.path / "encoder")
            pages.append(stack.enter_context(serving(folder, {**os.environ, **named})))
        for place in ("Lindau", "Bregenz"):
            (shared.statements.path / "plan.txt").write_text(PLAN.format(place=place))
            sync([shared.statements.path], shared)
            for page in pages:
                wait_for_text(page, f"met in {place}")
        (shared.statements.path / "plan.txt").unlink()
        sync([shared.statements.path], shared)
        assert [loopback.get(f"{each}/healthz").json()["statements"] for each in pages] == [0, 0]


def wait_for_text(page: str, text: str) -> None:
    client, deadline = loopback.open_client(page), time.monotonic() + SECONDS
    while text not in str(client.predict("Where did the cities meet?", api_name="/ask")):
        assert time.monotonic() < deadline
        time.sleep(0.1)
