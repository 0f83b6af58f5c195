"""What other sites and proxies may do with a page that is served to this machine alone."""

from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from assistant.web.auth.sites import OwnSite
from tests import loopback
from tests.conftest import Served
from tests.web.test_authentication import EVERYTHING


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
@pytest.mark.parametrize(("method", "path"), EVERYTHING)
def test_other_sites_are_answered_nothing(
    served: Served, origin: str, method: str, path: str
) -> None:
    sent = loopback.request(method, served.address + path, headers={"Origin": origin})
    assert sent.status_code == 403
    assert "access-control-allow-origin" not in sent.headers


@pytest.mark.parametrize(
    ("scheme", "origin", "status"),
    [
        ("https", "https://a.example", 200),
        ("https", "http://a.example", 403),
        ("http", "http://a.example", 200),
        ("http", "https://a.example", 200),  # a proxy that is not trusted to say so
    ],
)
def test_page_in_clear_is_another_site_than_the_page_in_secret(
    scheme: str, origin: str, status: int
) -> None:
    page = TestClient(OwnSite(PlainTextResponse("page")), f"{scheme}://a.example")
    assert page.get("/", headers={"Origin": origin}).status_code == status


def test_own_site_is_answered_under_a_policy(served: Served) -> None:
    sent = loopback.get(served.address, headers={"Origin": served.address})
    assert sent.status_code == 200
    assert sent.headers["x-content-type-options"] == "nosniff"
    assert sent.headers["referrer-policy"] == "same-origin"
    assert sent.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in sent.headers["content-security-policy"]


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Forwarded-Host"])
def test_page_of_this_machine_alone_is_not_served_through_a_proxy(
    served: Served, header: str
) -> None:
    sent = loopback.get(served.address, headers={header: "198.51.100.9"})
    assert sent.status_code == 403
    assert "set web.hosts, web.proxies and web.auth" in sent.text


@pytest.mark.parametrize("path", ["proxy=http://a.example/", "file=http://a.example/b.png"])
def test_server_fetches_no_address_for_a_visitor(served: Served, path: str) -> None:
    assert loopback.get(f"{served.address}/gradio_api/{path}").status_code == 404
