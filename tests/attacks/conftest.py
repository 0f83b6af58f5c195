"""One server for all attacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.attacks.target import UNCOUNTED, Target, attacked
from tests.conftest import NewSettings


@pytest.fixture(scope="package")
def target(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Target]:
    """A page that is attacked, where nobody is stopped for asking too often."""
    folder = tmp_path_factory.mktemp("attacked")
    with attacked(settings_in(folder), folder, UNCOUNTED) as page:
        yield page
