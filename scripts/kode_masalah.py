"""Writes `docs/kode-masalah.md` from the catalogue of codes and their case files.

`python scripts/kode_masalah.py` writes it; with `--check` it only says whether it is up to date.
"""

import re
import sys
from pathlib import Path
from typing import Any

import yaml

from generator.kode import KODE, Kode

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "kode-masalah.md"
CASES = ROOT / "tests" / "checks" / "cases"

GROUPS = {
    "B1": "Berkas dan bentuknya",
    "N2": "Nilai satu per satu",
    "R3": "Rujukan",
    "W4": "Wilayah dan RT",
    "P5": "Putaran",
    "T6": "Teks",
    "A7": "Angka yang diterbitkan",
    "K8": "Praktik baik, koreksi, rilis, dan kebijakan",
}
INTRO = """# Kode masalah

Halaman ini dibuat oleh `scripts/kode_masalah.py`; jangan diubah dengan tangan.

`bantar check` memeriksa folder data dan menyebut setiap masalah dengan berkas, baris, kolom, kode, apa yang salah,
dan cara memperbaikinya.
**Kesalahan** menghentikan pembuatan situs. **Peringatan** hanya ditampilkan.
Setiap contoh di bawah memakai kota rekaan dari `tests/kota_kecil`.
"""
SAVED = {
    "cp1252": "dengan pengodean Windows-1252",
    "utf-8-sig": "sebagai UTF-8 dengan BOM",
    "\r\n": "dengan akhir baris Windows",
}
"""Ways of saving that the cases use, in words."""
LONGEST = 160
"""Characters of an example's line; what is longer is cut."""


def page() -> str:
    """Return the whole page."""
    parts = [INTRO]
    for prefix, title in GROUPS.items():
        parts.append(f"## {title}\n")
        parts.extend(section(code, kode) for code, kode in KODE.items() if code.startswith(prefix))
    return "\n".join(parts)


def section(code: str, kode: Kode) -> str:
    """Return the part of one code: what it says, how it is mended, and an example."""
    fail = yaml.safe_load((CASES / f"{code}.yaml").read_text(encoding="utf-8"))["fail"]
    kind = "Kesalahan" if kode.severity == "error" else "Peringatan"
    where = ":".join(str(part) for part in (fail["file"], fail["line"], fail["column"]) if part)
    lines = [
        f"### {code}\n",
        f"{kind}: {blanks(kode.what)}\n",
        f"Cara memperbaiki: {blanks(kode.mend)}\n",
        "Contoh:\n",
        "```diff",
        *changes(fail),
        "```\n",
        f"`{where}`: {escaped(visible(fail['what']))}\n",
    ]
    return "\n".join(lines)


def blanks(text: str) -> str:
    """Return a text whose placeholders are shown as dots."""
    return escaped(re.sub(r"\s?%\((saran)\)s", "", re.sub(r"%\((?!saran)\w+\)s", "…", text)))


def escaped(text: str) -> str:
    """Return a text in which Markdown sees no HTML and no emphasis."""
    return re.sub(r"([<>*_`])", r"\\\1", text)


def visible(text: str) -> str:
    """Return a text whose unseen characters are written as escapes, cut where it gets long."""
    seen = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)
    return seen if len(seen) <= LONGEST else seen[:LONGEST] + "…"


def changes(fail: dict[str, Any]) -> list[str]:
    """Return the lines of a diff that shows what the failing case does to the data."""
    lines: list[str] = []
    lines.extend(f"- {path} (seluruhnya)" for path in fail.get("delete", ()))
    for path, text in fail.get("write", {}).items():
        whole = text if isinstance(text, str) else f"{text['text']}(diulang {text['times']} kali)\n"
        lines.extend([f"# {path}", *marked("+", whole)])
    for one in fail.get("replace", ()):
        lines.extend([f"# {one['file']}", *marked("-", one["old"]), *marked("+", one["new"])])
    for path, how in fail.get("encode", {}).items():
        what = ", ".join(SAVED[value] for value in how.values())
        lines.extend([f"# {path}", f"! disimpan {what}"])
    return lines


def marked(sign: str, text: str) -> list[str]:
    """Return the lines of a text with the sign of a diff before each."""
    return [f"{sign} {visible(line)}" for line in text.splitlines()]


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` return 1 when it is out of date."""
    wanted = page()
    if "--check" in arguments:
        is_same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted
        print("docs/kode-masalah.md is up to date" if is_same else "run scripts/kode_masalah.py")
        return 0 if is_same else 1
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
