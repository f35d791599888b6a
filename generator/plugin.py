"""The MkDocs plugin: MkDocs makes the house, the generator furnishes it.

Each hook unpacks what MkDocs gives and calls a plain function; the work is in `publish`.
"""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.examining import DataError
from generator.pages.situs import Situs
from generator.pipeline import public_situs
from generator.problems import GeneratorError
from generator.publish.digest import digest_of_folders
from generator.publish.furnish import Order
from generator.publish.house import House
from generator.publish.on_demand import OnDemand
from generator.publish.pictures import write_pictures
from generator.publish.security import with_policy
from generator.publish.served import under_policy
from generator.publish.whole import complete, furnished
from generator.releasing.preview import note_shown
from generator.report import as_text
from generator.wording import KodeBahasa

if TYPE_CHECKING:  # a web server that a build does not need
    from mkdocs.livereload import LiveReloadServer

LOCAL = "127.0.0.1"
"""The only address at which drafts are served."""


class BantarConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves its hook untyped
    """Options under `plugins: - bantar:` in `mkdocs.yml`."""

    data_dir = config_options.Type(str, default="data")
    """Data folder, relative to `mkdocs.yml`."""
    site_src = config_options.Type(str, default="site_src")
    """Folder of templates, theme and catalogues, relative to `mkdocs.yml`."""
    date = config_options.Type(str, default="")
    """Day for which the site is made, `YYYY-MM-DD`; empty for the newest release."""
    processes = config_options.Type(int, default=0)
    """Processes that write pages; 0 for one a language where the machine has the cores."""


class BantarPlugin(BasePlugin[BantarConfig]):  # type: ignore[no-untyped-call] # as above
    """Adds shells to MkDocs' files, catches them rendered, and stamps the data pages into them."""

    situs: Mapping[KodeBahasa, Situs] | None = None
    """The site that a caller has prepared; it then wants the frame alone and completes the site itself."""

    cards = True
    """Whether the site has cards for link previews."""

    serving = False

    shown = ""
    """Digest of the data whose drafts are served; empty where no draft is."""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember whether the site is served, or built once."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and open the data before anything of the old site is touched."""
        root = Path(config.config_file_path).parent
        given = self.day()
        data, preview = self.data_folder(root), self.serving and bool(os.environ.get("BANTAR_DRAF"))
        if preview and config.dev_addr.host != LOCAL:
            raise PluginError(f"Putaran draf hanya ditunjukkan di {LOCAL}.")
        self.shown = digest_of_folders([data]) if preview else ""
        try:
            situs = self.situs or public_situs(
                data,
                root / self.config.site_src,
                config.site_url or "/",
                given,
                preview=preview,
                cache=root / ".cache" / "bantar",
            )
        except DataError as failure:
            raise PluginError(as_text(failure.problems, self.config.data_dir)) from None
        except GeneratorError as failure:
            raise PluginError(str(failure)) from None
        self.house = House(situs, cards=self.cards)
        return config

    def day(self) -> date | None:
        """Return the day that the option names; None where it names none."""
        try:
            return date.fromisoformat(self.config.date) if self.config.date else None
        except ValueError:
            raise PluginError(f"«date» di mkdocs.yml bukan tanggal: «{self.config.date}». Tulis 2026-11-29.") from None

    def data_folder(self, root: Path) -> Path:
        """Return the data folder: `BANTAR_DATA` of the environment goes before the option."""
        return root / os.environ.get("BANTAR_DATA", self.config.data_dir)

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any) -> None:  # noqa: ANN401, ARG002 - MkDocs' signature
        """Rebuild when data, templates or catalogues change, and make pages when they are asked for."""
        root = Path(config.config_file_path).parent
        for folder in (self.data_folder(root), root / self.config.site_src):
            server.watch(str(folder))
        plain: Any = server.get_app()
        app = under_policy(plain)
        host, data = server.url.split("/")[2], self.data_folder(root)

        def making(environ: dict[str, Any], start_response: Any) -> Any:  # noqa: ANN401 - WSGI
            if self.shown and environ.get("HTTP_HOST") != host:  # a page elsewhere that reached us by a name of its own
                start_response("403 Forbidden", [("Content-Type", "text/plain")])
                return [b"Pratinjau draf hanya untuk komputer ini."]
            # MkDocs' own answer waits for a rebuild that is under way, so a page is made only after it. One that
            # begins between two answers leaves another site, which has to be asked anew.
            heard: list[tuple[Any, ...]] = []
            body = app(environ, lambda *answer: heard.append(answer))
            asked: OnDemand | None = None
            while heard and str(heard[0][0]).startswith("404") and asked is not self.on_demand:
                asked = self.on_demand
                asked.make(environ["PATH_INFO"], server.url)
                heard.clear()
                body = app(environ, lambda *answer: heard.append(answer))
            is_there = bool(heard) and str(heard[0][0]).startswith("200")
            if self.shown and is_there and environ["PATH_INFO"].endswith("/"):
                note_shown(root / ".cache" / "bantar", data, self.shown)
            for answer in heard:
                start_response(*answer)
            return body

        server.set_app(making)
        click.echo(f"Buka {server.url}   (Ctrl+C untuk berhenti)")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one shell for each language, section and depth that has data pages."""
        self.house.add_shells(files, config)
        self.house.add_assets(files, config, Path(config.config_file_path).parent / self.config.site_src / "assets")
        return files

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give every page the one heading entry that makes the theme emit its skip link."""
        return self.house.content(html, page)

    def on_page_context(self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Any) -> Any:  # noqa: ANN401, ARG002 - MkDocs' signature
        """Set the page's language for the theme, and what the frame says of the page."""
        return self.house.context(context, page, config)

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:  # noqa: ANN401 - MkDocs' signature
        """Give the page for unknown addresses its frame."""
        return self.house.context_of_404(context, config) if template_name == "404.html" else context

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002 - as above
        """Give the page for unknown addresses its policy."""
        return with_policy(output) if template_name == "404.html" else output

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Catch the rendered shells; MkDocs writes no file for an empty page."""
        return self.house.catch(output, page)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp and write the data pages, then search, sitemap and the rest beside them."""
        if self.situs is not None:
            return
        order = Order(site=Path(config.site_dir), situs=self.house.situs, frame=self.house.frame())
        if self.serving:
            self.on_demand = OnDemand(order)
            return
        try:
            written = furnished(order, self.config.processes)
            write_pictures(order.site, order.situs["id"], processes=self.config.processes)
            complete(order, written, config.site_url or "/")
        except GeneratorError as failure:
            raise PluginError(str(failure)) from None
