"""Nothing of the first city stands in the program: its name is in its data alone."""

from collections.abc import Iterator

from tests.conftest import ROOT

PLACES = ("generator", "site_src", "scripts", "docs/deploy")


def lines() -> Iterator[tuple[str, str]]:
    """Yield name and line of every text file of the program."""
    files = [path for place in PLACES for path in sorted((ROOT / place).rglob("*")) if path.is_file()]
    for path in [*files, ROOT / "mkdocs.yml", ROOT / "Makefile"]:
        if path.suffix in {".py", ".j2", ".md", ".po", ".html", ".yml", ".yaml", ".conf", ".toml", ".js", ".css", ""}:
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                yield path.relative_to(ROOT).as_posix(), line


def test_the_program_names_no_city() -> None:
    assert [(name, line) for name, line in lines() if "Jambi" in line or "DPMPPA" in line or "1571" in line] == []
