"""`CITATION.cff`: how to cite the whole of the open data, as GitHub, Zenodo and reference managers read it."""

import json

from generator.facts.index import Index

VERSION = "1.2.0"
"""Version of the Citation File Format."""


def citation_cff(index: Index, site_url: str) -> str:
    """Return the citation file of the data of the newest release.

    Args:
        index: The public data.
        site_url: Absolute address of the site with a final slash.
    """
    program, rilis = index.public.program, index.rilis
    name = f"{program.nama} {program.kota}" + (" (DATA CONTOH, kota rekaan)" if program.fiktif else "")
    fields: dict[str, object] = {
        "cff-version": VERSION,
        "message": "Sebutkan nomor rilis dan tanggal akses. / Name the release and the day of access.",
        "type": "dataset",
        "title": f"Data terbuka {name}",
        "authors": [{"name": name}],
        "version": rilis[0].id if rilis else None,
        "date-released": (rilis[0].tanggal if rilis else index.today).isoformat(),
        "url": f"{site_url}data/",
        "abstract": program.ringkasan.id,
        "license-url": program.lisensi.url,
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value)
