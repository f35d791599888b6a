"""The open data as one SQLite file, with keys between the tables; Datasette opens it as it is."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from generator.facts.columns import Column
from generator.facts.relations import KEY, REFERENCES, Reference, listed
from generator.facts.table import Cell, Table

TYPES = {"bilangan": "INTEGER", "desimal": "REAL"}
"""SQLite types of columns that are not text."""

VERSION = 96
"""Where four bytes of the file's head name the release of SQLite that wrote it; it may differ between machines."""

WRITER = (3_040_000).to_bytes(4, "big")
"""What stands there instead; SQLite itself does not read it."""


def write_database(path: Path, tables: Mapping[str, Table], about: Mapping[str, object]) -> None:
    """Write the database; the same bytes for the same tables.

    A list becomes a text joined by semicolons, as in CSV. Where its items name rows of another table there
    is also a table `{table}_{column}` with a row for each of them.
    """
    path.unlink(missing_ok=True)
    alone = f"{path.resolve().as_uri()}?nolock=1"  # not every drive on a network can lock, and nobody else sees it
    with closing(sqlite3.connect(alone, uri=True, isolation_level=None)) as base:
        base.execute("PRAGMA journal_mode = OFF")  # a file that is not whole is never seen
        base.execute("PRAGMA synchronous = OFF")
        base.execute("PRAGMA page_size = 4096")
        base.execute("BEGIN")
        base.execute("CREATE TABLE tentang (kunci TEXT PRIMARY KEY, isi TEXT) WITHOUT ROWID")
        base.executemany("INSERT INTO tentang VALUES (?, ?)", sorted((k, v) for k, v in about.items()))
        for item in tables.values():
            base.execute(create(item))
            base.executemany(insert(item.nama, len(item.kolom) + 1), numbered(item))
        for item in tables.values():
            for place, one in enumerate(item.kolom):
                target = listed(item.nama, one.nama) if one.tipe == "daftar" else None
                if target is not None:
                    name = f"{item.nama}_{one.nama}"
                    base.execute(create_link(name, item.nama, *target))
                    base.executemany(insert(name, 3), members(item, place))
        if "nilai" in tables:
            base.execute(long_view(tables["nilai"]))
        base.execute("COMMIT")
        base.execute("VACUUM")
    with path.open("r+b") as file:
        file.seek(VERSION)
        file.write(WRITER)


def create(item: Table) -> str:
    """Return the statement that makes a table; `no` counts its rows."""
    parts = ["no INTEGER PRIMARY KEY", *(declared(one) for one in item.kolom)]
    if item.nama in KEY:
        parts.append(f"UNIQUE ({names(KEY[item.nama])})")
    parts += [
        f"FOREIGN KEY ({names(to.kolom)}) REFERENCES {quoted(to.tabel)} ({names(to.tujuan)})"
        for to in REFERENCES.get(item.nama, ())
    ]
    body = ",\n  ".join(parts)
    return f"CREATE TABLE {quoted(item.nama)} (\n  {body}\n)"


def declared(one: Column) -> str:
    """Return a column with what it may hold."""
    return f"{quoted(one.nama)} {TYPES.get(one.tipe, 'TEXT')}{' NOT NULL' if one.batas.wajib else ''}{checked(one)}"


def checked(one: Column) -> str:
    """Return the values that a column may hold as SQLite checks them."""
    if not one.batas.boleh or one.tipe == "daftar":
        return ""
    values = ", ".join(f"'{value}'" for value in one.batas.boleh)
    return f" CHECK ({quoted(one.nama)} IN ({values}))"


def create_link(name: str, tabel: str, target: str, kolom: str) -> str:
    """Return the statement that makes the table of a list's items."""
    to = Reference(("isi",), target, (kolom,))
    return (
        f"CREATE TABLE {quoted(name)} ("
        f"baris INTEGER NOT NULL REFERENCES {quoted(tabel)} (no), urut INTEGER NOT NULL, "
        f"isi TEXT NOT NULL REFERENCES {quoted(to.tabel)} ({names(to.tujuan)}), "
        "PRIMARY KEY (baris, urut)) WITHOUT ROWID"
    )


def long_view(item: Table) -> str:
    """Return the statement for the scores with one row for each: `putaran, rt, butir, skor`."""
    scores = [one.nama for one in item.kolom if "-" in one.nama]
    parts = [
        f"SELECT putaran, rt, '{name}' AS butir, {quoted(name)} AS skor FROM nilai WHERE {quoted(name)} IS NOT NULL"  # noqa: S608 - names of columns
        for name in scores
    ]
    empty = "SELECT putaran, rt, NULL AS butir, NULL AS skor FROM nilai WHERE 0"
    return f"CREATE VIEW nilai_panjang AS {' UNION ALL '.join(parts) or empty}"


def insert(name: str, width: int) -> str:
    """Return the statement that writes a row."""
    return f"INSERT INTO {quoted(name)} VALUES ({', '.join('?' * width)})"  # noqa: S608 - the name of a table of ours


def numbered(item: Table) -> Iterator[list[Cell]]:
    """Yield the rows of a table as SQLite holds them, their number first."""
    lists = [place for place, one in enumerate(item.kolom) if one.tipe == "daftar"]
    for number, row in enumerate(item.baris, 1):
        cells = [number, *row]
        for place in lists:
            value = row[place]
            cells[place + 1] = ";".join(map(str, value)) if isinstance(value, tuple) else value
        yield cells


def members(item: Table, place: int) -> Iterator[tuple[int, int, str]]:
    """Yield the items of a list column: number of the row, place in the list, key."""
    for number, row in enumerate(item.baris, 1):
        value = row[place]
        if isinstance(value, tuple):
            yield from ((number, urut, str(part)) for urut, part in enumerate(dict.fromkeys(value), 1))


def names(columns: tuple[str, ...]) -> str:
    """Return columns as SQL names them."""
    return ", ".join(quoted(name) for name in columns)


def quoted(name: str) -> str:
    """Return a name as SQL holds it."""
    return '"' + name.replace('"', '""') + '"'
