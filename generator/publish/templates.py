"""Jinja2 templates and gettext catalogues from `site_src/`, bound to one language."""

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import jinja2
from babel.messages.pofile import read_po
from markupsafe import Markup

from generator.facts.istilah import Fit
from generator.pages.page import Render
from generator.pages.press import PRESS_NAMES
from generator.pages.words import TEMPLATE_NAMES
from generator.publish.compiled import KeptTemplates
from generator.publish.compiling import TextCompiler
from generator.publish.markdown import to_html
from generator.wording import Bahasa, KodeBahasa

Text: TypeAlias = str | Sequence[str]
"""A text of a catalogue, or the forms of one that depends on a number."""


def read_bahasa(locale: Path, kode: KodeBahasa, fit: Fit = str) -> Bahasa:
    """Return a language with its catalogue; Indonesian is the text of the templates itself.

    Args:
        locale: Folder of the catalogues. That of English names every text, so Indonesian is read from it too.
        kode: Language.
        fit: Puts the programme's words into a text; see `generator.facts.istilah`.
    """
    path = locale / "en.po"
    if not path.is_file():
        return Bahasa(kode)
    texts: dict[str, str | tuple[str, ...]] = {}
    for own, english in messages(path.read_bytes()):
        found = own if kode == "id" else english
        if own and found:
            key = own if isinstance(own, str) else own[0]
            texts[key] = fit(found) if isinstance(found, str) else tuple(fit(item) for item in found)
    return Bahasa(kode, texts)


@lru_cache(1)
def messages(content: bytes) -> tuple[tuple[Text, Text | None], ...]:
    """Return the texts of a catalogue, each with its translation; every language of a site is read from the same."""
    return tuple((message.id, message.string) for message in read_po(BytesIO(content), locale="en"))


def translators(bahasa: Bahasa) -> dict[str, Callable[..., Markup]]:
    """Return `_` and `ngettext` for templates.

    They are Jinja2's own i18n extension in short: texts are markup, values filled in are escaped, and
    `num` is the count. A text without values is looked up once, which the extension does not do; an RT
    page has some forty.
    """
    known: dict[str, Markup] = {}

    def gettext(text: str, **values: object) -> Markup:
        found = known.get(text)
        if found is None:
            found = known[text] = Markup(bahasa.gettext(text))  # noqa: S704 - texts of the catalogue
        return found % values if values else found

    def ngettext(one: str, many: str, count: int, **values: object) -> Markup:
        text = Markup(bahasa.ngettext(one, many, count))  # noqa: S704 - texts of the catalogue
        return text % {"num": bahasa.number(count), **values}

    return {"_": gettext, "ngettext": ngettext}


WEB = re.compile(r"https?://[^\s\"'<>]+")


def web_address(text: str) -> str:
    """Return a web address from the data; in the place of anything else, the page's own heading.

    The checks refuse such a text; here it could become a link that runs code.
    """
    return text if WEB.fullmatch(text) else "#isi"


class Templates(jinja2.Environment):
    """Templates that are compiled for one language; nothing is added to their global names once they are made."""

    code_generator_class = TextCompiler

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the global names of a template; Jinja2's layers of them would be walked through for every part."""
        return {**self.globals, **(d or {})}


def environment(templates: Path, bahasa: Bahasa, today: date, kept: Path | None = None) -> Templates:
    """Return the templates in one language; every value is escaped unless it is markup already."""
    env = Templates(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        optimized=False,  # texts are put in already, and little else is constant
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.loopcontrols"],
        bytecode_cache=KeptTemplates(kept, bahasa) if kept else None,
    )
    env.globals.update(translators(bahasa))
    env.filters.update(
        angka=bahasa.number,
        rupiah=bahasa.rupiah,
        tanggal=bahasa.tanggal,
        periode=bahasa.periode,
        usia=lambda since: bahasa.usia(since, today),
        tautan=web_address,
        markdown=lambda text: Markup(to_html(text)),  # noqa: S704 - to_html sanitises
    )
    env.globals.update(TEMPLATE_NAMES, **PRESS_NAMES, bahasa=bahasa.kode)
    return env


class Renderer:
    """Fills templates in one language."""

    def __init__(self, env: jinja2.Environment) -> None:
        """Use the templates of an environment, each loaded once."""
        self.env = env
        self.known: dict[str, jinja2.Template] = {}

    def template(self, name: str) -> jinja2.Template:
        """Return a template."""
        if name not in self.known:
            self.known[name] = self.env.get_template(name)
        return self.known[name]

    def __call__(self, template: str, values: Mapping[str, object]) -> str:
        """Return the HTML of a template."""
        return self.template(template).render(values)

    def module(self, template: str, values: Mapping[str, object]) -> object:
        """Return the macros of a template, which see `values`."""
        return self.template(template).make_module(dict(values))


def renderer(templates: Path, bahasa: Bahasa, today: date, kept: Path | None = None) -> Render:
    """Return what fills templates in one language.

    Args:
        templates: Their folder.
        bahasa: The language.
        today: Day of the site.
        kept: Where compiled templates are kept; None to keep none.
    """
    return Renderer(environment(templates, bahasa, today, kept))
