"""The notice of an RT for its pos ronda: one A4 sheet with a QR code, a part of the RT's own page."""

from markupsafe import Markup, escape

from generator.model.wilayah import Rt
from generator.pages.situs import Situs

CODE = "qr.svg"
"""File with the QR code of an RT's page, beside that page."""


def notice(situs: Situs, rt: Rt) -> Markup:
    """Return the head of an RT's notice; the code leads to the Indonesian page, for whom the sheet is."""
    index = situs.index
    address = index.alamat_rt[rt.id]
    kelurahan = index.wilayah[rt.kode_kelurahan]
    part = situs.form(
        "rt/pengumuman.html.j2",
        address,
        (kelurahan.kode,),
        lambda: {"kelurahan": kelurahan},
    )
    here = "../" * address.count("/") + ("../" if situs.bahasa.kode == "en" else "")
    values = {
        "qr": f"{here}{address}{CODE}",
        "alamat": str(escape(situs.facts.site_url.partition("//")[2] + address)).replace("/", "/<wbr>"),
    }
    return part.fill(values)
