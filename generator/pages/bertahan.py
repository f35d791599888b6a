"""Do awards last? Counts only: who was looked at again and what was found, without a ranking."""

from collections.abc import Iterator

from generator.facts.lasted import year_mark
from generator.facts.lasting import HASIL, all_lasting, by_year, summary
from generator.facts.survival import MIN_AT_RISK, MIN_AWARDS, survival
from generator.pages.kurva import kurva
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the one page on whether awards last."""
    index = situs.index
    found = all_lasting(index, situs.facts.status)
    title = situs.t("Apakah penghargaan bertahan?")
    visited = [item for item in found if item.kunjungan]
    lasted = survival(index, situs.facts.status)
    yield situs.page(
        "bertahan.html.j2",
        address="bertahan/",
        bagian="data",
        title=title,
        description=situs.t(
            "RT peraih Kampung Bantar di %(kota)s yang sudah dan belum dikunjungi ulang.",
            kota=index.public.program.kota,
        ),
        values={
            "all": summary(None, list(found)),
            "years": by_year(found),
            "hasil": HASIL,
            "lasted": lasted,
            "kurva": kurva(lasted),
            "year_mark": year_mark(lasted),
            "min_awards": MIN_AWARDS,
            "min_at_risk": MIN_AT_RISK,
            "visited": sorted(visited, key=lambda item: (index.wilayah[item.rt.kode_kelurahan].nama, item.rt.id)),
            "praktik": [item for item in index.praktik.values() if item.diperiksa],
            "perawatan": index.public.program.perawatan,
            "today": index.today,
        },
        search=SearchEntry(title=title),
    )
