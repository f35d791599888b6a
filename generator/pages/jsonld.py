"""Facts about a page for search engines: JSON-LD, which no browser runs.

Pages of RTs carry none. Their way down stands on the page of their kelurahan, and the same list there
cost 147 bytes compressed where the largest of them had 163 left of its 9,000 (`tests/site/test_weight.py`).
"""

from collections.abc import Iterable

from markupsafe import Markup

from generator.facts.downloads import CONTOH, compact
from generator.model.wilayah import Wilayah
from generator.pages.situs import Situs

CONTEXT = "https://schema.org"


def jsonld(value: object) -> Markup:
    """Return a value as a script element that holds data; `<` cannot end it, whatever a text of the data says."""
    text = compact(value).rstrip().replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above


def plain(text: object) -> str:
    """Return a text of a template without its tags; what was never escaped stays as it is."""
    return text.striptags() if isinstance(text, Markup) else str(text)


def breadcrumbs(situs: Situs, steps: Iterable[tuple[object, str | None]]) -> Markup:
    """Return the way to a page as a `BreadcrumbList`, from the city's home page on.

    Args:
        situs: The site in one language.
        steps: Text and address below the language's root; None for the page itself, which needs no address.
    """
    root = situs.facts.site_url + situs.bahasa.prefix
    way = [(situs.index.public.program.kota, ""), *steps]
    items = [
        {"@type": "ListItem", "position": place, "name": plain(text)}
        | ({} if address is None else {"item": root + address})
        for place, (text, address) in enumerate(way, start=1)
    ]
    return jsonld({"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items})


def place(situs: Situs, area: Wilayah, name: str, address: str) -> Markup:
    """Return an area as a `Place`: its code, where it lies and in what; an invented one says that it is.

    Args:
        situs: The site in one language.
        area: The area.
        name: Its name with its level.
        address: Address of its page below the language's root.
    """
    index = situs.index
    url = f"{situs.facts.site_url}{situs.bahasa.prefix}{address}"
    around = index.wilayah.get(area.kode_induk or "")
    found: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "Place",
        "additionalType": f"{CONTEXT}/AdministrativeArea",
        "@id": f"{url}#wilayah",
        "name": name,
        "url": url,
        "identifier": area.kode,
    }
    if index.public.program.fiktif:
        found["description"] = CONTOH
    if alias := [item.alias for item in index.alias.get(area.kode, ())]:
        found["alternateName"] = alias
    if area.lat is not None and area.lon is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": area.lat, "longitude": area.lon}
    if around is not None:
        found["containedInPlace"] = {"@type": "Place", "name": around.nama, "identifier": around.kode}
    return jsonld(found)
