"""Finds persons that a text names. Patterns, not meaning: a name alone cannot be told from other words."""

import re

INSTITUTIONS = (
    r"(?:Yayasan|RS|RSUD|RSIA|RSJ|Rumah Sakit|Puskesmas|Klinik|Apotek|SD|SMP|SMA|SMK|MTs|TK|PAUD|Universitas|Pesantren|"
    r"Masjid|Musala|Langgar|Gereja|Gedung|Stadion|Bandara|Pasar|Taman|Perumahan|Jalan|Jl\.|Jln\.|Gang|Gg\.|Lorong|Lr\.)"
)
"""Words before names that are those of a place or house: `Masjid H. Abdullah`."""
ROLES = (
    r"(?:Lurah|Camat|Wali|Walikota|Bupati|Gubernur|Ketua|Kepala|Kapolsek|Babinsa|Bhabinkamtibmas|Dosen|Guru|Imam|"
    r"Dasawisma|Posyandu|Rumah|Kota|Pertiwi|Hamil|Menyusui|Muda|Bapak|Ibu|Warga|Dan|Bidan|Kader|Haji|Sekretaris|"
    r"Bendahara|Pengurus|Penggerak|Balita|Menteri|Presiden|Kandung|Asuh|Saudara|Lansia)"
)
"""What a form of address may stand before without naming anybody: `Pak Lurah`."""
TITLES = (
    r"(?:Bapak|Ibu|Pak|Bu|Bpk\.?|Sdr\.?|Sdri\.?|Saudara|Saudari|Hj\.?|H\.|KH\.?|Ustaz|Ustazah|Ustad|Ustadz|Ustadzah|"
    r"Mas|Mbak|Bang|Abang|Kak|Tn\.|Ny\.|Tuan|Nyonya|Alm\.|Almh\.|Almarhum|Almarhumah|Drs?\.|Dra\.|dr\.|drg\.|Ir\.|"
    r"Prof\.|Mr\.?|Mrs\.?|Ms\.?)"
)
ADDRESSED = re.compile(rf"(?P<lembaga>\b{INSTITUTIONS} )?(?<![\w.])(?P<orang>{TITLES} ?(?!{ROLES}\b)[A-Z][a-z]+)")
"""A form of address before a name."""

WORD = r"[A-Z][a-z]{2,}"
POSTS = r"(?:[Kk]etua|[Ww]akil [Kk]etua|[Ss]ekretaris|[Bb]endahara|[Kk]ader|[Ww]arga|[Hh]ead|[Cc]hair(?:man|woman)?)"
BODIES = r"(?: (?:of )?(?:RT|RW|PKK|LPM|Dasawisma|Posyandu|Karang Taruna)(?: ?\d{1,3})?)"
HOLDER = re.compile(
    rf"\b{POSTS}{BODIES},? ?(?:\(|:|yaitu |yakni |adalah |ialah |is )?(?P<orang>{WORD}(?: {WORD}){{1,3}})"
)
"""An office of the neighbourhood before two words with capitals: `Ketua RT 05 Budi Santoso`."""
NAMED = re.compile(rf"\b(?:bernama|atas nama|a\.n\.|an\.|named|called) (?P<orang>{WORD}(?: {WORD}){{0,3}})")
"""A word that announces a name."""
SOURCES = re.compile(
    r"\b(?:[Nn]arasumber|[Ii]nforman|[Ii]nterviewee)\b:? ?(?P<orang>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})"
)
NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        """
        agar agustus aksi aman and anggota antara april atau aturan august bagian bank bantar barat baru bersama
        bersih bulan camat city dalam dan dari dasawisma december dengan desember dinas district februari february
        for from hari hasil indonesia ini itu jalan jambi januari january juga juli july june juni kader kampung
        karena kebersihan kecamatan kegiatan kelurahan kepala ketua kota lingkungan lurah march maret masa may mei
        minggu november october oktober pada panitia pasal pemerintah peraturan periode pilar pintar posyandu
        program provinsi rapat republik rukun rumah sampah satu se sekolah selatan semua senin september serentak
        setelah tahun teladan terbaik tetangga the timur untuk utara village wali walikota warga wilayah with yang
        """,
    )
)
"""Words with a capital after an office that are no names."""


def person_in(text: str, places: frozenset[str] = frozenset()) -> str | None:
    """Return the first person whom a text names.

    Args:
        text: Any text.
        places: Words of the names of areas, in small letters: an office may stand before one of them.
    """
    for found in ADDRESSED.finditer(text):
        if found["lembaga"] is None:
            return found["orang"]
    for pattern in (HOLDER, NAMED, SOURCES):
        for found in pattern.finditer(text):
            if not {word.casefold() for word in found["orang"].split()} & (NO_NAMES | places):
                return found["orang"] if pattern is NAMED else found[0]
    return None
