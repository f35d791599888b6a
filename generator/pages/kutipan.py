"""How to cite a page: a line for the press, APA, BibTeX, RIS and CSL-JSON, all of one release.

No clock is read, so the day of access is a blank to fill in; `kutip.js` fills it with the reader's day.
"""

import json
import re
from dataclasses import dataclass, replace
from datetime import date

from generator.pages.situs import Situs
from generator.wording import slugify

BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    mark: f"\\{mark}" for mark in "{}$&#%_"
}
"""Characters that mean something in BibTeX, and how they are written as themselves."""

LINES = re.compile(r"[\r\n]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One page as others cite it; texts hold a blank where the day of access goes."""

    pers: str
    """A line for a newspaper."""
    apa: str
    bibtex: str
    ris: str
    csl: str
    """CSL-JSON, a list of one item."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """What is said of a page in every form."""

    key: str
    title: str
    name: str
    """Name of the site, which stands as its author."""
    url: str
    """Address that names the release."""
    release: str
    day: date
    blank: str
    """What stands for the day of access."""
    bahasa: str


def citation(situs: Situs, title: str, address: str) -> Citation:
    """Return how to cite a page of the newest release.

    Args:
        situs: The site in one language.
        title: Title of the page, as text.
        address: Address of the page below its language's root.
    """
    return citation_of(situs, cited(situs, title, address))


def citation_of(situs: Situs, item: Cited) -> Citation:
    """Return a citation in every form."""
    return Citation(
        pers=press_line(situs, item), apa=apa(situs, item), bibtex=bibtex(item), ris=ris(item), csl=csl(item)
    )


def citation_form(situs: Situs) -> Citation:
    """Return how to cite any page: title and address of the page, and its key, are blanks as well."""
    item = cited(situs, situs.t("[judul halaman]"), "")
    return citation_of(situs, replace(item, key="kunci-halaman", url=situs.t("[alamat halaman]")))


def press_citation(situs: Situs, title: str, address: str) -> str:
    """Return the line for a newspaper alone."""
    return press_line(situs, cited(situs, title, address))


def cited(situs: Situs, title: str, address: str) -> Cited:
    """Return what the citations of a page are made of."""
    program, rilis = situs.index.public.program, situs.index.rilis
    name = f"{program.nama} {program.kota}"
    release = rilis[0].id if rilis else ""
    return Cited(
        key=slugify(f"{situs.bahasa.prefix} {address or program.nama} {release}"),
        title=title,
        name=f"{name} ({situs.t('DATA CONTOH')})" if program.fiktif else name,
        url=address_of_release(situs, address),
        release=release,
        day=rilis[0].tanggal if rilis else situs.index.today,
        blank=situs.t("[tanggal akses]"),
        bahasa=situs.bahasa.kode,
    )


def address_of_release(situs: Situs, address: str) -> str:
    """Return the absolute address of a page with the release that it is cited from, before any anchor."""
    path, mark, anchor = address.partition("#")
    release = f"?rilis={situs.index.rilis[0].id}" if situs.index.rilis else ""
    return f"{situs.facts.site_url}{situs.bahasa.prefix}{path}{release}{mark}{anchor}"


def press_line(situs: Situs, item: Cited) -> str:
    """Return the citation as a newspaper writes it."""
    return situs.t(
        "Sumber: “%(judul)s”, %(situs)s, data terbuka rilis %(rilis)s (%(tanggal)s), %(alamat)s, diakses %(akses)s.",
        judul=item.title,
        situs=item.name,
        rilis=item.release or "–",
        tanggal=situs.bahasa.tanggal(item.day),
        alamat=item.url,
        akses=item.blank,
    )


def apa(situs: Situs, item: Cited) -> str:
    """Return the citation in the style of the APA."""
    return situs.t(
        "%(situs)s. (%(tahun)s). %(judul)s (Rilis %(rilis)s) [Data]. Diakses %(akses)s dari %(alamat)s",
        situs=item.name,
        tahun=item.day.year,
        judul=item.title,
        rilis=item.release or "–",
        akses=item.blank,
        alamat=item.url,
    )


def bibtex(item: Cited) -> str:
    """Return the citation for LaTeX."""
    fields = {
        "author": "{" + bibtex_text(item.name) + "}",
        "title": "{" + bibtex_text(item.title) + "}",
        "year": str(item.day.year),
        "month": str(item.day.month),
        "version": item.release,
        "url": item.url,
        "urldate": item.blank,
        "language": "english" if item.bahasa == "en" else "indonesian",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{item.key},\n" + ",\n".join(lines) + "\n}\n"


def bibtex_text(text: str) -> str:
    """Return a text that BibTeX and LaTeX read as it is."""
    return "".join(BIBTEX.get(mark, mark) for mark in one_line(text))


def ris(item: Cited) -> str:
    """Return the citation for reference managers."""
    fields = (
        ("TY", "ELEC"),
        ("TI", one_line(item.title)),
        ("AU", f"{one_line(item.name)},"),
        ("PY", str(item.day.year)),
        ("DA", f"{item.day:%Y/%m/%d}"),
        ("ET", item.release),
        ("UR", item.url),
        ("Y2", item.blank),
        ("LA", item.bahasa),
        ("ER", ""),
    )
    return "".join(f"{name}  - {value}\n" for name, value in fields if value or name == "ER")


def csl(item: Cited) -> str:
    """Return the citation as CSL-JSON."""
    fields = {
        "id": item.key,
        "type": "webpage",
        "title": item.title,
        "author": [{"literal": item.name}],
        "container-title": item.name,
        "issued": {"date-parts": [[item.day.year, item.day.month, item.day.day]]},
        "version": item.release,
        "URL": item.url,
        "accessed": {"raw": item.blank},
        "language": item.bahasa,
    }
    lines = [f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in fields.items() if value]
    return "[{\n" + ",\n".join(lines) + "\n}]\n"


def one_line(text: str) -> str:
    """Return a text without line ends, which would end a field."""
    return LINES.sub(" ", text)
