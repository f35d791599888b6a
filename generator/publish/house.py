"""What MkDocs is told, and what is taken from it: shells, languages, hand-written pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.facts.istilah import Fit, fit_html, fitting
from generator.pages.situs import Situs
from generator.publish.frame import Frame, Handwritten
from generator.publish.pictures import CARD, SHARED
from generator.publish.security import PLACE, with_policy
from generator.publish.shell import Shell, ShellKey, token, without_blanks
from generator.wording import KodeBahasa

SHELLS: tuple[tuple[str, int], ...] = (
    ("beranda", 0),
    ("cari", 1),
    ("peta", 1),
    ("wilayah", 1),
    ("wilayah", 2),
    ("wilayah", 3),
    ("kriteria", 1),
    ("kriteria", 2),
    ("praktik", 1),
    ("praktik", 2),
    ("data", 1),
    ("data", 2),
    ("tentang", 1),
)
"""(section, depth) of every data page; a page outside of these has no shell and fails the build."""

UNUSED = "assets/javascripts/lunr/"
"""Files of the theme that this site never loads."""

TOGGLES = ("Ganti ke tampilan gelap", "Ganti ke tampilan terang")
"""Names of the palette's two states, in the order of `mkdocs.yml`."""

CARDED = frozenset({("wilayah", 2), ("wilayah", 3), ("praktik", 2)})
"""Shells whose pages each have a card of their own: areas, RTs, practices."""


class House:
    """One build: the shells as MkDocs renders them, then the pages stamped into them."""

    def __init__(self, situs: Mapping[KodeBahasa, Situs], *, cards: bool = True) -> None:
        """Prepare a build of a site in some languages.

        Args:
            situs: The languages.
            cards: Whether pages name a card for link previews.
        """
        self.situs = situs
        self.cards = cards
        self.shells: dict[ShellKey, Shell] = {}
        self.handwritten: list[Handwritten] = []
        self.words = {kode: fitting(item.index.public.program, kode) for kode, item in situs.items()}

    def add_shells(self, files: Files, config: MkDocsConfig) -> None:
        """Add the shells to MkDocs' files; each is a page of one line whose parts are placeholders.

        Hand-written pages of a language that the site does not have are taken out.
        """
        for file in [file for file in files if file.src_uri.startswith("en/") and "en" not in self.situs]:
            files.remove(file)
        for kode, situs in self.situs.items():
            for bagian, depth in SHELLS:
                folder = situs.bahasa.prefix + "".join(f"kulit-{bagian}/" for _ in range(depth))
                head = f"kulit: {bagian}\nkedalaman: {depth}\nbahasa: {kode}\nsearch:\n  exclude: true\n"
                content = f"---\n{head}---\n\n{token('body')}\n"
                files.append(
                    File.generated(config, f"{folder}index.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV)
                )

    def add_assets(self, files: Files, config: MkDocsConfig, assets: Path) -> None:
        """Add the files of `site_src/assets`, which lie beside MkDocs' own folder of pages.

        The theme's rules for the words of thirty other languages are left out: no search here asks for
        them, and each has a licence of its own.
        """
        for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
            files.remove(file)
        for path in sorted(assets.rglob("*")):
            if path.is_file():
                uri = f"assets/{path.relative_to(assets).as_posix()}"
                files.append(File.generated(config, uri, abs_src_path=str(path)))

    def language_of(self, page: MkDocsPage) -> KodeBahasa:
        """Return the language of a page of MkDocs': that of its folder."""
        return "en" if page.file.src_uri.startswith("en/") else "id"

    def content(self, html: str, page: MkDocsPage) -> str:
        """Return a page's HTML; a shell's is its bare placeholder, without the paragraph around it."""
        page.toc = TableOfContents([AnchorLink("", "isi", 1)])
        return token("body") if "kulit" in page.meta else fit_html(self.fit(page), html)

    def fit(self, page: MkDocsPage) -> Fit:
        """Return what puts the programme's words into the text of a hand-written page."""
        return self.words[self.language_of(page)]

    def context(self, context: Any, page: MkDocsPage, config: MkDocsConfig) -> Any:  # noqa: ANN401 - MkDocs' template context
        """Return the template context of a page, with its language and what the frame says of it."""
        kode = self.language_of(page)
        situs = self.situs[kode]
        is_shell = "kulit" in page.meta
        address = page.url.removeprefix(situs.bahasa.prefix)
        akar = "../" * address.count("/") or "./"
        context["base_url"] = akar.rstrip("/")
        self.set_language(situs, context, config)
        context["kb"] = {
            **self.program(situs),
            "bagian": page.meta.get("kulit") or page.meta.get("bagian", "tentang"),
            "akar": akar,
            "akar_situs": akar if kode == "id" else "../" * (address.count("/") + 1),
            "title": token("title") if is_shell else self.fit(page)(page.meta.get("title", page.title)),
            "description": token("description") if is_shell else self.fit(page)(page.meta.get("description", "")),
            "address": token("address") if is_shell else address,
            "umpan": token("umpan") if is_shell else "",
            "kartu": self.card_of(str(page.meta.get("kulit", "")), int(page.meta.get("kedalaman", 0))),
        }
        return context

    def context_of_404(self, context: Any, config: MkDocsConfig) -> Any:  # noqa: ANN401 - MkDocs' template context
        """Return the context of `404.html`, which any address may show: its links start at the host."""
        situs = self.situs["id"]
        root = context["base_url"].rstrip("/") + "/"
        self.set_language(situs, context, config)
        title = situs.t("Halaman ini tidak ada")
        context["t_en"] = self.situs["en"].t if "en" in self.situs else situs.t
        context["kb"] = {
            **self.program(situs),
            "bagian": "",
            "akar": root,
            "akar_situs": root,
            "title": title,
            "description": title,
            "address": "",
            "kartu": self.card_of("", 0),
        }
        return context

    def card_of(self, bagian: str, depth: int) -> str:
        """Return where the card of a page lies, from the site's root; empty where no cards are made."""
        if not self.cards:
            return ""
        return (token("address") if (bagian, depth) in CARDED else SHARED) + CARD

    def set_language(self, situs: Situs, context: Any, config: MkDocsConfig) -> None:  # noqa: ANN401 - as above
        """Set the language that the theme and its palette speak; Material reads it at every rendering."""
        config.theme["language"] = situs.bahasa.kode
        for toggle, name in zip(config.theme["palette"], TOGGLES, strict=True):
            toggle["toggle"]["name"] = situs.t(name)
        context["t"] = situs.t

    def program(self, situs: Situs) -> dict[str, object]:
        """Return what the frame says of the programme and its newest release."""
        rilis = situs.index.rilis
        return {
            "bahasa": situs.bahasa.kode,
            "semua_bahasa": list(self.situs),
            "program": situs.index.public.program,
            "rilis": rilis[0] if rilis else None,
            "draf": situs.index.public.draf,
            "tanggal": situs.bahasa.tanggal,
            "policy": PLACE,
        }

    def catch(self, output: str, page: MkDocsPage) -> str:
        """Keep a rendered page and return nothing for it: this build writes every page itself."""
        kode = self.language_of(page)
        if "kulit" in page.meta:
            key = (kode, str(page.meta["kulit"]), int(page.meta["kedalaman"]))
            self.shells[key] = Shell.split(with_policy(without_blanks(output)))
        else:
            address = page.url.removeprefix(self.situs[kode].bahasa.prefix)
            self.handwritten.append(Handwritten(bahasa=kode, address=address, html=with_policy(output)))
        return ""

    def frame(self) -> Frame:
        """Return what MkDocs rendered."""
        return Frame(shells=self.shells, handwritten=tuple(self.handwritten))
