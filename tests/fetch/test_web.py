"""Pages, from a real server on the loopback interface."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from variorum.fetch import fetch_paths
from variorum.values import Payload, Refusal, Rejected

PAGE = b"<p>The dam at Port Ansa broke.</p>"


class Press(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.answer(302, b"", Location="/page")
        elif self.path == "/ring":
            self.answer(302, b"", Location="/ring")
        elif self.path == "/file":
            self.answer(302, b"", Location="file:///etc/hostname")
        elif self.path == "/large":
            self.answer(200, b"x" * ((16 << 20) + 1))
        elif self.path == "/page":
            self.answer(200, PAGE, **{"Content-Type": "text/html; charset=utf-8"})
        elif self.path == "/short":
            self.answer(200, b"x", **{"Content-Length": "100"})
        else:
            self.answer(404, b"no")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's own name
        pass


@pytest.fixture(scope="module")
def press() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Press) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def fetch(address: str) -> Payload | Rejected:
    (item,) = fetch_paths([address], allow_net=True)
    return item


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_fetched_with_its_media_type(press: str, path: str) -> None:
    assert fetch(press + path) == Payload(press + path, press + path, PAGE, "text/html")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", Refusal.NOT_FOUND),
        ("/ring", Refusal.NOT_FOUND),
        ("/file", Refusal.NOT_FOUND),
        ("/short", Refusal.NOT_FOUND),
        ("/large", Refusal.TOO_LARGE),
    ],
)
def test_what_gives_no_whole_page_is_named_with_its_reason(press: str, path: str, reason: Refusal) -> None:
    given = fetch(press + path)
    assert isinstance(given, Rejected)
    assert (given.uri, given.reason) == (press + path, reason)


def test_a_server_that_is_not_there_is_named() -> None:
    given = fetch("http://127.0.0.1:1/")
    assert isinstance(given, Rejected)
    assert given.reason is Refusal.NOT_FOUND


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hostname", "javascript://x/%0aalert(1)"])
def test_only_http_is_fetched_even_when_the_net_is_allowed(address: str) -> None:
    given = fetch(address)
    assert isinstance(given, Rejected)
    assert given.reason is Refusal.URL_REFUSED


@pytest.mark.parametrize("address", ["http://exa mple.org/", "http://[::1", "http://\r\nHost: evil/", "http:///"])
def test_an_address_that_is_none_is_named(address: str) -> None:
    assert isinstance(fetch(address), Rejected)
