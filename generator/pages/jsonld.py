"""Facts about a page for search engines: JSON-LD, which no browser runs."""

from markupsafe import Markup

from generator.facts.downloads import compact


def jsonld(value: object) -> Markup:
    """Return a value as a script element that holds data; `<` cannot end it, whatever a text of the data says."""
    text = compact(value).rstrip().replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above
