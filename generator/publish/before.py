"""What an earlier build left, and whether anything has changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.digest import digest_of, digest_of_values
from generator.pages.registry import EVERYTHING
from generator.pages.situs import Situs
from generator.publish.frame import Frame
from generator.publish.ledger import Entry, Ledger, Packed
from generator.publish.writing import Former
from generator.wording import KodeBahasa

ALL = "semua"
"""Group without files whose key is the digest of all that any group depends on.

Where it is the same, so is every key, and none of them is worked out: for that, figures and advice would have to be.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """What an earlier build left: its site, and what its pages depended on."""

    former: Former
    ledger: Ledger
    base: str
    """Digest of what every page depends on beside its own part of the data: code and templates."""
    all: str
    """Digest of all that any group depends on now."""

    @property
    def all_the_same(self) -> bool:
        """Return whether nothing that any group depends on has changed."""
        known = self.ledger.groups.get(ALL)
        return known is not None and known.key == self.all

    @property
    def entry_of_all(self) -> Entry:
        """Return what the next build needs to see that nothing has changed."""
        return Entry(key=self.all, files=Packed.of({}))


def before_of(former: Former, ledger: Ledger, base: str, situs: Mapping[KodeBahasa, Situs], frame: Frame) -> Before:
    """Return what an earlier build left.

    Args:
        former: Its site.
        ledger: What it wrote.
        base: See `Before`.
        situs: Every language of the site that is to be made now.
        frame: Frame of that site.
    """
    facts = situs["id"].facts
    drawn = digest_of_values(facts.site_url, facts.index.today, sorted(situs), *facts.said(EVERYTHING))
    shells = [b"".join(shell.pieces) for _, shell in sorted(frame.shells.items())]
    return Before(former=former, ledger=ledger, base=base, all=digest_of(base.encode(), drawn.encode(), *shells))
