"""The part of an RT's page on what to do next: what lifts it, whom to learn from, whom it could help."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from generator.facts.advice import Advice, Line, StepLine
from generator.facts.kencana import Titles
from generator.facts.learning import Letak
from generator.facts.profile import Kabar
from generator.model.wilayah import Rt
from generator.pages.situs import Situs
from generator.pages.words import rt_name

KABAR: Mapping[Kabar, str] = {
    "bertahan": "dipantau %(tahun)s: bertahan",
    "ditetapkan": "ditetapkan %(tahun)s",
    "disebut": "disebut meraih %(tahun)s",
}
"""Why an RT is recently confirmed."""

LETAK: Mapping[Letak, str] = {
    "kelurahan": "kelurahan yang sama",
    "kecamatan": "kecamatan yang sama",
    "lain": "kecamatan lain",
}
"""Where an RT lies when a distance is not known."""

STRONG = "bernilai %(puncak)s pada %(strong)s dari %(num)s kriteria yang masih lemah di sini"
RISEN = "naik dari %(dasar)s ke %(puncak)s pada %(strong)s dari %(num)s kriteria yang masih lemah di sini"
FROM_ZERO = "%(n)s di antaranya naik dari %(dasar)s"
FROM_ONE = "%(n)s di antaranya naik dari %(tengah)s"

OPEN = 5
"""How many butir stand open in the list of what to lift; the rest unfold."""


def next_part(situs: Situs, address: str, found: Advice | None) -> Markup:
    """Return what lifts an RT next, and what it would still take for Kencana."""
    if found is None:
        return Markup()
    items = [step_item(situs, address, line) for line in found.steps]
    part = situs.form(
        "rt/lanjut.html.j2",
        address,
        (found.tahun is None, len(items) > 0, max(0, len(items) - OPEN)),
        lambda: {"known": found.tahun is not None, "items": items, "rest": max(0, len(items) - OPEN)},
    )
    filled = part.fill({"utama": "".join(items[:OPEN]), "lain": "".join(items[OPEN:])})
    return filled + kencana(situs, address, found.titles) if found.titles else filled


def kencana(situs: Situs, address: str, titles: Titles) -> Markup:
    """Return how many titles in a row an RT has, in words."""
    return situs.fragment("rt/kencana.html.j2", address, (titles,), lambda: {"titles": titles})


def step_item(situs: Situs, address: str, line: StepLine) -> Markup:
    """Return the list item of a butir that could be lifted."""
    index = situs.index
    return situs.fragment(
        "rt/naik.html.j2",
        address,
        (line,),
        lambda: {
            "butir": index.butir[line.step.butir],
            "skor": line.step.skor,
            "step": line.step,
            "proven": [index.praktik[slug] for slug in line.proven],
            "tried": [index.praktik[slug] for slug in line.tried],
        },
    )


def learning_part(situs: Situs, address: str, rt: Rt, found: Advice | None) -> Markup:
    """Return the RTs to learn from, and those that could be helped."""
    if found is None:
        return Markup()
    kecamatan = situs.index.wilayah[rt.kode_kelurahan[:6]].nama if found.cara in ("gelar", "kosong") else ""
    part = situs.form(
        "rt/belajar.html.j2",
        address,
        (found.cara, found.tahun, kecamatan, min(found.helped, 2)),
        lambda: {"advice": found, "kecamatan": kecamatan},
    )
    values = {
        "guru": "".join(item(situs, address, line, reason(situs, line)) for line in found.teachers),
        "asuh": "".join(item(situs, address, line, need(situs, line)) for line in found.learners),
        "lagi": more(situs, found.helped - len(found.learners)),
    }
    return part.fill(values)


def item(situs: Situs, address: str, line: Line, why: str) -> str:
    """Return the list item of an RT: its link, its status, and the reason why it stands here."""
    rt = situs.index.rt[line.rt]
    kelurahan = escape(situs.index.wilayah[rt.kode_kelurahan].nama)
    chip = situs.fragment("rt/chip.html.j2", address, (line.jenis,), lambda: {"jenis": line.jenis})
    href = "../" * address.count("/") + situs.index.alamat_rt[line.rt]
    return f'<li><a href="{href}">{rt_name(situs, rt)} {kelurahan}</a> {chip}<span class="alasan">{why}</span></li>'


def reason(situs: Situs, line: Line) -> str:
    """Return why an RT is one to learn from, as HTML."""
    found = likeness(situs, line)
    if line.strong:
        found += f", {strength(situs, line)}"
    if line.kabar is not None:
        found += f"; {situs.t(KABAR[line.kabar], tahun=line.kabar_tahun)}"
    if not line.butir:
        return found + "."
    names = "; ".join([situs.butir_nama[name] for name in line.butir])
    rest = line.strong - len(line.butir)
    tail = f"; {situs.t('dan %(n)s lagi', n=rest)}" if rest else ""
    return f'{found}.</span><span class="kecil">{situs.t("Kuat di:")} {names}{tail}.'


def need(situs: Situs, line: Line) -> str:
    """Return why an RT could learn from here; where it is weak is not named."""
    if not line.strong:
        why = situs.t("nilainya belum bisa dibandingkan")
    else:
        text = "%(num)s kriteria yang di sini sudah %(puncak)s masih di bawah %(puncak)s di sana"
        why = situs.bahasa.ngettext(text, text, line.strong) % {"num": line.strong}
    return f"{likeness(situs, line)}; {why}."


def strength(situs: Situs, line: Line) -> str:
    """Return on how many of the weak butir an RT is strong, and how many of them rose there."""
    text = STRONG if line.from_zero < line.strong else RISEN
    found = situs.bahasa.ngettext(text, text, line.weak) % {"strong": line.strong, "num": line.weak}
    if line.from_zero < line.strong:
        risen = ((line.from_zero, FROM_ZERO), (line.from_one, FROM_ONE))
        found += "".join(f", {situs.t(words, n=count)}" for count, words in risen if count)
    return f"{found} ({situs.t('penilaian %(tahun)s', tahun=line.tahun)})"


def likeness(situs: Situs, line: Line) -> str:
    """Return size and place, as a sentence begins; a size is not spoken of where neither size nor score is known."""
    where = place(situs, line)
    if line.ukuran == "tak_tahu" and not line.strong:
        return where[0].upper() + where[1:]
    return f"{size(situs, line)}, {where}"


def size(situs: Situs, line: Line) -> str:
    """Return how alike two RTs are in size."""
    if line.ukuran == "sama":
        return situs.t("Ukuran sama (%(kelas)s)", kelas=situs.kategori_nama[line.kelas or ""])
    return situs.t("Jumlah keluarga mirip" if line.ukuran == "mirip" else "Ukuran belum bisa dibandingkan")


def place(situs: Situs, line: Line) -> str:
    """Return how far apart two RTs are, as far as published points tell."""
    if line.letak == "km":
        return situs.t("%(km)s km dari sini", km=situs.bahasa.number(line.km, 1))
    return situs.t(LETAK[line.letak])


def more(situs: Situs, count: int) -> str:
    """Return how many RTs to help are not listed."""
    if count <= 0:
        return ""
    text = "Yang tampil hanya lima; masih ada %(num)s RT lagi."
    return f'<p class="kecil">{situs.bahasa.ngettext(text, text, count) % {"num": count}}</p>'
