"""One page of the net, when the user allows it. The only module that opens a connection."""

from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from variorum.values import Payload, Refusal, Rejected

_SCHEMES = ("http", "https")
_LIMIT = 16 << 20  # bytes of one page, as for one text
_TIMEOUT_SECONDS = 15.0


def fetch_page(address: str) -> Payload | Rejected:
    """The page at *address* (http or https), or why not. No cookies, no scripts, no retries.

    The user names the address, so private networks are not shut out; redirects may
    change the host, but never leave http(s) nor go from https back to http.
    """
    if address.partition("://")[0].lower() not in _SCHEMES:
        return Rejected(address, Refusal.URL_REFUSED, "only http and https addresses are fetched")
    try:
        request = Request(address, headers={"User-Agent": "variorum"})  # noqa: S310  # the scheme is checked above
        with build_opener(_Redirects).open(request, timeout=_TIMEOUT_SECONDS) as page:
            data, rest = page.read(_LIMIT + 1), page.length
            media_type = page.headers.get_content_type() if page.headers.get("Content-Type") else None
    except HTTPError as error:
        return Rejected(address, Refusal.NOT_FOUND, f"the server answered {error.code}")
    except URLError as error:
        return Rejected(address, Refusal.NOT_FOUND, f"no answer: {error.reason}")
    except (OSError, HTTPException, ValueError) as error:
        return Rejected(address, Refusal.NOT_FOUND, f"no whole answer: {type(error).__name__}")
    if len(data) > _LIMIT:
        return Rejected(address, Refusal.TOO_LARGE, f"over {_LIMIT >> 20} MiB")
    if rest:  # the connection broke off: urllib counts what is missing but does not say so
        return Rejected(address, Refusal.NOT_FOUND, "no whole answer: it broke off")
    return Payload(address, address, data, media_type)


class _Redirects(HTTPRedirectHandler):
    """Follows redirects within http(s), never down from https."""

    # The six arguments are urllib's; typing.override is only in Python 3.12.
    def redirect_request(  # type: ignore[explicit-override]  # noqa: PLR0913, PLR0917
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request; raises ``URLError`` where the redirect may not be followed."""
        target = urlsplit(newurl).scheme.lower()
        if target not in _SCHEMES or (req.type == "https" and target == "http"):
            raise URLError(f"the redirect to {newurl} may not be followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
