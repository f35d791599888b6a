"""A served page is found whenever it is asked for."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.plugin import BantarPlugin

URL = "http://127.0.0.1:8000/"


class Site:
    """A served site of which pages are made; at the first, a rebuild puts another in its place."""

    def __init__(self, plugin: BantarPlugin, then: "Site | None" = None) -> None:
        """Serve for a plugin, until the first page is made where there is a site to come then."""
        self.plugin, self.then, self.made = plugin, then, 0

    def make(self, *_: str) -> None:
        """Make a page, which a rebuild clears away at once."""
        self.made += 1
        if self.then is not None:
            self.plugin.on_demand = cast("Any", self.then)


@pytest.mark.parametrize("wanted", ["200 OK", "404 Not Found"])
def test_a_page_that_is_asked_for_while_a_rebuild_begins_is_made_in_the_new_site(tmp_path: Path, wanted: str) -> None:
    plugin = BantarPlugin()
    plugin.load_config({})
    new = Site(plugin)
    old = Site(plugin, new)
    plugin.on_demand = cast("Any", old)
    found: list[Any] = []

    def app(_: object, start_response: Callable[..., object]) -> list[bytes]:
        start_response(wanted if new.made else "404 Not Found", [])
        return []

    server = SimpleNamespace(url=URL, watch=lambda _: None, get_app=lambda: app, set_app=found.append)
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    plugin.on_serve(cast("Any", server), config=cast("Any", config), builder=None)
    told: list[str] = []
    found[0]({"PATH_INFO": "/rt/a/01/"}, lambda status, *_: told.append(status))
    assert (told, old.made, new.made) == ([wanted], 1, 1)
