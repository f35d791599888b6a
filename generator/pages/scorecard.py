"""The scorecard of an RT: its scores of one round, beside the means of its kelurahan and of the city."""

from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from generator.facts.scores import PillarSum, Spread, pillar_of, spread_of
from generator.model.kriteria import Butir
from generator.model.putaran import Nilai, Putaran
from generator.pages.situs import Situs
from generator.pages.slots import Form
from generator.pages.words import mean_text


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreRow:
    """One butir on a scorecard."""

    butir: Butir
    tutup: bool
    """Whether the policy shows it for no RT."""
    kota: Spread | None


@dataclass(frozen=True)
class Scorecards:
    """The scorecards of a kelurahan's RTs; what they share is worked out once."""

    situs: Situs
    kelurahan: str
    """Code of the kelurahan."""
    _shared: dict[str, tuple[Form, dict[str, str]]] = field(default_factory=dict, repr=False, compare=False)

    def card(self, address: str, nilai: Nilai, sums: tuple[PillarSum, ...]) -> Markup:
        """Return the scorecard of an RT: that of its round with its own scores filled in.

        Args:
            address: Address of the RT's page.
            nilai: Its scores.
            sums: See `Scores.sums`.
        """
        situs = self.situs
        form, shared = self.shared(address, nilai.putaran)
        own = spread_of(nilai, situs.index.scale)
        butir = situs.index.butir_of(situs.index.putaran[nilai.putaran].edisi)
        values = shared | {name: score(situs, address, nilai.skor.get(name)) for name in butir}
        values |= {"n2": str(own.dua), "n1": str(own.satu), "n0": str(own.nol), "butir": str(own.total)}
        values["rata"] = situs.bahasa.number(own.mean, 1) if own.total else "–"
        values["jumlah"] = summary(situs, address, sums)
        values["keluarga"] = households(situs, address, nilai.jumlah_kk)
        return form.fill(values)

    def shared(self, address: str, putaran: str) -> tuple[Form, dict[str, str]]:
        """Return the card of a round, and what stands on it for every RT of the kelurahan."""
        found = self._shared.get(putaran)
        if found is None:
            rata = means(self.situs, self.kelurahan, putaran)
            values = area_means(self.situs, address, self.kelurahan, putaran)
            values["rata-kel"] = rata[0] if rata else ""
            found = self._shared[putaran] = (self.form(address, putaran, rata and rata[1]), values)
        return found

    def form(self, address: str, putaran: str, rata: str | None) -> Form:
        """Return the card of a round in any kelurahan; `rata` is the mean of the city where it is told."""
        return self.situs.form(
            "rt/nilai.html.j2",
            address,
            (putaran, rata),
            lambda: {
                "putaran": self.situs.index.putaran[putaran],
                "pillars": score_rows(self.situs, self.situs.index.putaran[putaran]),
                "rata_kota": rata,
                "mean_text": mean_text,
            },
        )


def score(situs: Situs, address: str, skor: int | None) -> str:
    """Return one score, or the words for none."""
    return situs.fragment("rt/skor.html.j2", address, (skor,), partial(dict, skor=skor))


def households(situs: Situs, address: str, jumlah: int | None) -> str:
    """Return how many households an RT had when it was assessed; nothing where that is not published."""
    if jumlah is None:
        return ""
    return situs.form("rt/keluarga.html.j2", address, (), dict).fill({"jumlah": situs.bahasa.number(jumlah)})


def area_means(situs: Situs, address: str, area: str, putaran: str) -> dict[str, str]:
    """Return the mean of each butir in an area by the name of its slot."""
    spread = situs.facts.scores.spread
    found: dict[str, str] = {}
    for butir in situs.index.butir_of(situs.index.putaran[putaran].edisi):
        item = spread.get((putaran, area, butir))
        text = mean_text(situs, item) if item and item.total else None
        found[f"rata-{butir}"] = situs.fragment("rt/rata.html.j2", address, (text,), partial(dict, rata=text))
    return found


def summary(situs: Situs, address: str, sums: tuple[PillarSum, ...]) -> str:
    """Return what an RT reached in each pillar."""
    form = situs.form(
        "rt/jumlah.html.j2",
        address,
        tuple((item.pilar, item.possible, item.butir) for item in sums),
        lambda: {"sums": sums},
    )
    return form.fill({item.pilar: str(item.reached) for item in sums})


def means(situs: Situs, kelurahan: str, putaran: str) -> tuple[str, str] | None:
    """Return the mean of all shown butir in a kelurahan and in the city; None where either is not known."""
    shown = situs.facts.scores.shown
    here, city = shown.get((putaran, kelurahan)), shown.get((putaran, situs.index.kota.kode))
    if here is None or city is None:
        return None
    return situs.bahasa.number(here.mean, 1), situs.bahasa.number(city.mean, 1)


def score_rows(situs: Situs, putaran: Putaran) -> list[tuple[str, list[ScoreRow]]]:
    """Return the rows of a round's scorecard by pillar, in the order of the edition's rules."""
    index, spread = situs.index, situs.facts.scores.spread
    hidden = index.public.kebijakan.butir_peka
    found: dict[str, list[ScoreRow]] = {}
    for butir in index.butir_of(putaran.edisi).values():
        tutup = butir.id in hidden
        kota = None if tutup else spread.get((putaran.id, index.kota.kode, butir.id))
        found.setdefault(pillar_of(butir.id), []).append(ScoreRow(butir=butir, tutup=tutup, kota=kota))
    return list(found.items())
