"""What one visitor calls the page is told to nobody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import loopback
from tests.browser import serving_settings
from tests.conftest import NewSettings

EVIL = "evil.example"
TELLING = (
    "/gradio_api/info",
    "/gradio_api/info?all_endpoints=true",
    "/gradio_api/info?page=nowhere",
    "/gradio_api/info?page=nowhere&page=&page=elsewhere",
    "/gradio_api/info?serialize=False",
    "/gradio_api/openapi.json",
    "/gradio_api/mcp/schema",
    "/gradio_api/startup-events",
    "/gradio_api/app_id",
    "/config",
    "/",
    "/?page=nowhere",
    "/?view=api",
    "/v1/models",
)


@pytest.fixture(scope="module")
def beyond(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[str]:
    """The page beyond loopback, under whatever name, open to everybody."""
    settings = settings_in(tmp_path_factory.mktemp("names"))
    settings.statements.path.mkdir()
    told = {"WEB_HOST": "0.0.0.0", "WEB_OPEN": "true"}  # noqa: S104
    with serving_settings(settings, told=told) as address:
        yield address


@pytest.mark.parametrize("first", TELLING)
def test_name_that_one_visitor_calls_the_page_is_told_to_no_other(beyond: str, first: str) -> None:
    loopback.get(beyond + first, headers={"Host": EVIL})
    for path in TELLING:
        assert EVIL not in loopback.get(beyond + path).text, path


def test_programs_are_told_the_address_that_they_asked(beyond: str) -> None:
    told = loopback.get(f"{beyond}/gradio_api/info").json()["named_endpoints"]["/ask"]
    assert beyond in str(told["code_snippets"])
