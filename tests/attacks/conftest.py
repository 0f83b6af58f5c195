"""One server for all attacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import unstubbed  # noqa: F401 (before others read Gradio)
from tests.attacks.target import UNCOUNTED, Target, attacked
from tests.conftest import NewSettings
from tests.web.test_authentication import PROXIES


@pytest.fixture(scope="package")
def target(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Target]:
    """A page behind a proxy of this machine, where nobody is stopped for asking too often."""
    folder = tmp_path_factory.mktemp("attacked")
    with attacked(settings_in(folder), folder, {**UNCOUNTED, "WEB_PROXIES": PROXIES}) as page:
        yield page
