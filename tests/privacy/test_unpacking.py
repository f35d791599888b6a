"""The search for words in a site finds them wherever a file may hide them."""

import gzip
import io
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.privacy.unpacking import PNG, found_in

MARK = "zqx999xqz"


def zipped(content: bytes, comment: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", content)
        packed.comment = comment.encode()
    return out.getvalue()


def database(folder: Path, *, deleted: bool) -> bytes:
    path = folder / "buat.db"
    made = sqlite3.connect(path)
    made.execute("CREATE TABLE a (x TEXT)")
    made.execute("INSERT INTO a VALUES (?)", (MARK,))
    made.commit()
    if deleted:
        made.execute("PRAGMA secure_delete = OFF")
        made.execute("DELETE FROM a")
        made.commit()
    made.close()
    content = path.read_bytes()
    path.unlink()
    return content


def picture(kind: bytes, body: bytes) -> bytes:
    chunk = len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
    return PNG + chunk + b"\x00\x00\x00\x00IEND\xaeB`\x82"


HIDING: dict[str, Callable[[Path], bytes]] = {
    "a page": lambda _: f"<!-- {MARK.upper()} -->".encode(),
    "a packed file": lambda _: gzip.compress(MARK.encode()),
    "a member of a workbook": lambda _: zipped(MARK.encode()),
    "the comment of a zip file": lambda _: zipped(b"", MARK),
    "a zip file in a zip file": lambda _: zipped(zipped(MARK.encode())),
    "a row of a database": lambda folder: zipped(database(folder, deleted=False)),
    "a deleted row of a database": lambda folder: database(folder, deleted=True),
    "a text of a picture": lambda _: picture(b"tEXt", f"Comment\0{MARK}".encode()),
    "a packed text of a picture": lambda _: picture(b"zTXt", b"Comment\0\0" + zlib.compress(MARK.encode())),
    "what lies behind a picture": lambda _: picture(b"tIME", b"") + MARK.encode(),
    "a stream of a PDF": lambda _: b"%PDF-1.4\nstream\r\n" + zlib.compress(MARK.encode()) + b"\nendstream",
    "a text of an office program": lambda _: MARK.encode("utf-16-le"),
}


@pytest.mark.parametrize("where", HIDING)
def test_a_word_is_found_in(where: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "berkas").write_bytes(HIDING[where](tmp_path))
    assert MARK in {mark for _, mark in found_in(site, [MARK, "zqx000xqz"])}


def test_a_word_is_found_in_the_name_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "site" / MARK).mkdir(parents=True)
    assert found_in(tmp_path / "site", [MARK]) == [(MARK, MARK)]


@pytest.mark.parametrize("text", ["Rp7654321", "Rp7.654.321", "IDR 7,654,321"])
def test_a_number_is_found_as_people_write_it(text: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    assert found_in(tmp_path, ["7654321"]) == [("index.html", "7654321")]
