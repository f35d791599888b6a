"""The chart of an area: awards and coverage by year."""

from generator.facts.area_history import YearAwards, recorded_by_year
from generator.pages.bagan import Chart, Texts, YearBars, year_chart
from generator.pages.situs import Situs

NAME = "per-tahun"
"""Name of the chart's files."""


def awards_chart(situs: Situs, kode: str, nama: str, awards: tuple[YearAwards, ...]) -> tuple[Chart, ...]:
    """Return the chart of an area, or none where of no year it is known who was awarded.

    Args:
        situs: The site in one language.
        kode: Code of the area.
        nama: The area in words.
        awards: Its awards by year.
    """
    dated = [row for row in awards if row.tahun is not None]
    if not any(row.diketahui for row in dated):  # a chart of question marks tells less than the table below it
        return ()
    recorded = recorded_by_year(situs.index, kode)
    texts = Texts(
        title=situs.t("RT yang meraih dan yang tercatat per tahun, %(nama)s", nama=nama),
        key=(
            ("penuh", situs.t("Ditetapkan")),
            ("garis", situs.t("Disebut meraih")),
            ("kosong", situs.t("Semua RT yang tercatat")),
        ),
        unknown=situs.t("belum ada data"),
        sample=sample(situs),
    )
    rows = [
        YearBars(
            label=str(row.tahun),
            whole=recorded.get(row.tahun or 0, 0),
            parts=(row.decreed, row.sebut),
            known=row.diketahui,
        )
        for row in dated
    ]
    return (year_chart(NAME, texts, rows, ("tahun", "rt_tercatat", "rt_ditetapkan", "rt_disebut_meraih")),)


def sample(situs: Situs) -> str:
    """Return the words for invented data; empty for a real city."""
    return situs.t("DATA CONTOH") if situs.index.public.program.fiktif else ""
