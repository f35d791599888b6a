"""Makes the three editions of the invented rules from their texts."""

from typing import Any

from generator.demo.texts import load

Yaml = dict[str, Any]
"""A mapping as it will stand in a YAML file."""

RULE = {"2014": "aturan-2014", "2019": "aturan-2019", "2020": "aturan-2020"}
NAMES = {
    "2014": ("Aturan 2014", "Rules of 2014"),
    "2019": ("Aturan 2019", "Rules of 2019"),
    "2020": ("Tambahan kesehatan 2020", "Health addition of 2020"),
}
SPANS = {"2014": ("2014-02-01", "2019-01-31"), "2019": ("2019-02-01", None), "2020": ("2020-02-01", None)}


def editions() -> dict[str, Yaml]:
    """Return every edition by its name, as `kriteria/{edisi}.yaml` will hold it."""
    texts = load("criteria")
    changes: Yaml = texts["ubah_2019"]
    first = [pilar_of(pilar, texts, "2014", {}) for pilar in texts["pilar"]]
    second = [pilar_of(pilar, texts, "2019", changes) for pilar in texts["pilar"]]
    third = [pilar_of(pilar, texts, "2020", {}) for pilar in texts["tambah_2020"]]
    return {
        "2014": edition("2014", first),
        "2019": edition("2019", second),
        "2020": {**edition("2020", third), "menambah": "2019"},
    }


def edition(edisi: str, pilar: list[Yaml]) -> Yaml:
    """Return one edition."""
    nama, name = NAMES[edisi]
    since, until = SPANS[edisi]
    span = {"berlaku_mulai": since} | ({"berlaku_sampai": until} if until else {})
    return {
        "edisi": edisi,
        "nama": {"id": nama, "en": name},
        "dasar": {
            "id": f"Peraturan Wali Kota Contoh {edisi} (DATA CONTOH)",
            "en": f"Example mayor's rule {edisi} (SAMPLE DATA)",
        },
        "keterangan": {
            "id": "DATA CONTOH: seluruh teks ini rekaan dan bukan kutipan peraturan mana pun.",
            "en": "SAMPLE DATA: every word here is invented and quotes no regulation.",
        },
        **span,
        "pilar": pilar,
        "sumber": [RULE[edisi]],
    }


def pilar_of(pilar: Yaml, texts: Yaml, edisi: str, changes: Yaml) -> Yaml:
    """Return a group of butir under an edition."""
    name: str = pilar["id"]
    butir = [
        {
            **one,
            **changes.get(one["id"], {}),
            **({"rincian_sumber": ["panduan-penilai"]} if "rincian" in one else {}),
            "sdg": texts["sdg"][name],
            "dimensi_smart_city": texts["dimensi"][name],
            "sumber": [RULE[edisi]],
        }
        for one in pilar["butir"]
    ]
    return {**pilar, "butir": butir}


def butir_in_force(found: dict[str, Yaml]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the butir under each edition, with those that it adds to."""
    own = {edisi: [one["id"] for pilar in text["pilar"] for one in pilar["butir"]] for edisi, text in found.items()}
    return {edisi: (*own.get(text.get("menambah", ""), []), *own[edisi]) for edisi, text in found.items()}
