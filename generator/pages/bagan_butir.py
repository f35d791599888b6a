"""The charts of a butir: how its scores are spread by round, size class and kecamatan."""

from collections.abc import Iterable, Sequence

from generator.facts.scores import Spread
from generator.pages.bagan import Chart, Look, ShareRow, Texts, share_chart
from generator.pages.bagan_wilayah import sample
from generator.pages.situs import Situs

Named = tuple[str, Spread | None, str]
"""A row in words, how its RTs scored, and what is said where that is hidden."""


def spread_charts(
    situs: Situs, nama: str, rounds: Sequence[Named], kelas: Sequence[Named], kecamatan: Sequence[Named]
) -> tuple[Chart, ...]:
    """Return the charts of a butir that have something to show.

    Args:
        situs: The site in one language.
        nama: The butir in words.
        rounds: The city by round.
        kelas: The newest round by size class.
        kecamatan: The newest round by kecamatan.
    """
    told = (
        ("putaran", situs.t("Sebaran nilai per putaran, %(nama)s", nama=nama), rounds),
        ("ukuran", situs.t("Sebaran nilai per ukuran RT, %(nama)s", nama=nama), kelas),
        ("kecamatan", situs.t("Sebaran nilai per kecamatan, %(nama)s", nama=nama), kecamatan),
    )
    return tuple(chart(situs, name, title, rows) for name, title, rows in told if any(row[1] for row in rows))


def chart(situs: Situs, name: str, title: str, rows: Iterable[Named]) -> Chart:
    """Return one chart."""
    groups = dict(situs.groups)
    looks: dict[int, Look] = {2: "penuh", 1: "garis", 0: "kosong"}
    texts = Texts(
        title=title,
        key=tuple((looks[group], text) for group, text in groups.items()),
        unknown=situs.t("belum ada data"),
        sample=sample(situs),
    )
    drawn = [
        ShareRow(label=label, parts=tuple(spread.count(group) for group in groups) if spread else None, unknown=hidden)
        for label, spread, hidden in rows
    ]
    return share_chart(name, texts, drawn, (name, *(f"rt_nilai_{text.split()[0]}" for text in groups.values())))
