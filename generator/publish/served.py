"""Puts a served page under the policy of the built site, with room for MkDocs' own reload."""

from collections.abc import Callable, Iterable
from typing import Any

from generator.publish.security import hash_of

App = Callable[[dict[str, Any], Callable[..., object]], Iterable[bytes]]
"""A WSGI application."""

OPENS, ENDS = b"<script>", b"</script>"
OWN = "script-src 'self'"
"""What the policy of every page says of scripts, since no page has one in it."""


def under_policy(app: App) -> App:
    """Return an application whose pages let the reload run that MkDocs writes into them as the last script."""

    def answer(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        heard: list[tuple[Any, ...]] = []
        body = app(environ, lambda *words: heard.append(words))
        if not heard:
            return body
        status, headers, *more = heard[0]
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            page = with_reload(b"".join(body))
            body = [page]
            headers = [(name, str(len(page)) if name == "Content-Length" else text) for name, text in headers]
        start_response(status, headers, *more)
        return body

    return answer


def with_reload(page: bytes) -> bytes:
    """Return a page whose policy names the script that stands last in it; one without is left as it is."""
    before, opens, after = page.rpartition(OPENS)
    script, ends, _ = after.partition(ENDS)
    if not (opens and ends) or OPENS in before:
        return page
    return page.replace(OWN.encode(), f"{OWN} '{hash_of(script.decode())}'".encode(), 1)
