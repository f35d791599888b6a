"""The command as an officer meets it: exit codes, and sentences instead of tracebacks."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.exceptions import PluginError

from generator.cli import main
from generator.cli.console import CANNOT_RUN, CLEAN, PROBLEMS
from generator.publish.manifest import sha256_below
from generator.sources.new_file import write_new
from tests.conftest import KECIL, ROOT

CONFIG = str(ROOT / "mkdocs.yml")


def run(*words: str | Path) -> Result:
    """Run the command; a fault that it does not tell of is the test's failure."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def faulty(kota: Path) -> Path:
    """Return data with three errors in two files, and a warning."""
    rt = kota / "rt.csv"
    header, *rows = rt.read_text(encoding="utf-8").splitlines()
    nomor = header.split(",").index("nomor")
    cells = rows[0].split(",")
    cells[nomor] = "5a"
    rt.write_text("\n".join([header, ",".join(cells), *rows[1:], "1,2"]) + "\n", encoding="utf-8")
    (kota / "rilis.yaml").write_text("- id: 2026.11\n  tanggal: [\n", encoding="utf-8")
    (kota / "catatan.txt").write_text("lupa dihapus\n", encoding="utf-8")
    return kota


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small finished site."""
    folder = tmp_path / "site"
    (folder / "peta").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="peta/#legenda">Peta</a>', encoding="utf-8")
    (folder / "peta" / "index.html").write_text('<p id="legenda"><a href="../">Beranda</a></p>', encoding="utf-8")
    (folder / "404.html").write_text("<p>Tidak ada</p>", encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "SHA256SUMS").write_text("", encoding="utf-8")
    head = {"rilis": "2022.12", "tanggal": "2022-12-20", "sidik_data": "0" * 64}
    content = {**head, "berkas": dict(sha256_below(folder))}
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_check_finds_nothing_in_clean_data() -> None:
    result = run("check", "--data", KECIL)
    assert (result.exit_code, result.output) == (CLEAN, "0 kesalahan, 0 peringatan.\n")


def test_check_loads_nothing_that_only_a_build_needs() -> None:
    script = "import sys; from generator.cli import main; main(['check', '--data', sys.argv[1]], standalone_mode=False)"
    ended = "import atexit, sys; atexit.register(lambda: print(*sorted(sys.modules)));" + script
    told = subprocess.run([sys.executable, "-c", ended, KECIL], capture_output=True, text=True, check=True).stdout
    loaded = told.splitlines()[-1].split()
    assert "generator.checks" in loaded
    heavy = ("generator.pages", "generator.publish", "generator.gate", "mkdocs", "jinja2", "rich", "openpyxl")
    assert [name for name in loaded if name.startswith(heavy)] == []


def test_check_tells_every_problem(faulty: Path) -> None:
    result = run("check", "--data", faulty)
    assert result.exit_code == PROBLEMS
    for start in ("rt.csv:2:nomor: N202 «5a»", "rt.csv:", "rilis.yaml:", "catatan.txt: B113 (peringatan)"):
        assert f"{faulty.as_posix()}/{start}" in result.output
    assert " B105 " in result.output
    assert " B107 " in result.output
    lines = result.output.splitlines()
    assert sum(line.startswith("    → ") for line in lines) == len(lines) // 2
    assert "Traceback" not in result.output


def test_warnings_alone_leave_the_data_clean(kota: Path) -> None:
    (kota / "catatan.txt").write_text("lupa dihapus\n", encoding="utf-8")
    result = run("check", "--data", kota)
    assert result.exit_code == CLEAN
    assert result.output.endswith("0 kesalahan, 1 peringatan.\n")


def test_check_speaks_english(faulty: Path) -> None:
    result = run("check", "--data", faulty, "--bahasa", "en", "--config", CONFIG)
    assert result.exit_code == PROBLEMS
    assert "“5a” does not have the form that is asked for" in result.output
    assert "B113 (warning) This file is not known" in result.output
    assert "Errors: " in result.output


def test_check_gives_tools_a_list(faulty: Path) -> None:
    told = json.loads(run("check", "--data", faulty, "--format", "json").stdout)
    assert {item["code"] for item in told} >= {"N202", "B105", "B107", "B113"}
    assert all(item.keys() == {"file", "line", "column", "code", "severity", "what", "mend"} for item in told)
    english = json.loads(
        run("check", "--data", faulty, "--format", "json", "--bahasa", "en", "--config", CONFIG).stdout
    )
    assert [item["code"] for item in english] == [item["code"] for item in told]
    assert "This file is not known, so what it holds is not used." in {item["what"] for item in english}


def test_check_gives_tools_an_empty_list_for_clean_data() -> None:
    result = run("check", "--data", KECIL, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (CLEAN, [])


def test_another_language_needs_the_project(tmp_path: Path) -> None:
    result = run("check", "--data", KECIL, "--bahasa", "en", "--config", tmp_path / "mkdocs.yml")
    assert result.exit_code == CANNOT_RUN
    assert "mkdocs.yml" in result.stderr


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", ["tidak-ada", "berkas.txt"])
def test_what_is_no_data_folder_is_refused(command: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("bukan folder", encoding="utf-8")
    result = run(command, "--data", tmp_path / name, *(("--config", CONFIG) if command == "build" else ()))
    assert result.exit_code == CANNOT_RUN
    assert result.stderr == f"Folder data «{tmp_path / name}» tidak ada.\n"


@pytest.mark.parametrize(
    "words", [("check", "--data"), ("build", "--data"), ("workbook", "--putaran", "2023", "--data"), ("diff",)]
)
def test_a_folder_above_the_data_is_told_apart_from_broken_data(words: tuple[str, ...], kota: Path) -> None:
    above = kota.parent
    result = run(*words, above)
    assert result.exit_code == CANNOT_RUN
    assert result.stderr == (
        f"«{above}» bukan folder data. Datanya tampaknya ada di «{above / 'data'}»; sebut folder itu.\n"
    )


def test_a_folder_without_data_below_is_checked_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert " B101 " in run("check", "--data", tmp_path).output


def test_build_refuses_faulty_data_and_leaves_the_old_site(faulty: Path, site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    result = run("build", "--data", faulty, "--config", CONFIG, "--out", site)
    assert result.exit_code == PROBLEMS
    assert "N202" in result.stdout
    assert "Situs tidak dibuat; situs yang lama tidak diubah." in result.stderr
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert not list(site.parent.glob(".site.*"))


def test_build_refuses_in_english_too(faulty: Path, tmp_path: Path) -> None:
    result = run("build", "--data", faulty, "--config", CONFIG, "--out", tmp_path / "site", "--bahasa", "en")
    assert result.exit_code == PROBLEMS
    assert "The site was not built; the old site is unchanged." in result.stderr


def test_build_makes_a_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", out)
    assert result.exit_code == CLEAN
    assert result.stdout == f"{len(list(out.rglob('index.html')))} halaman di {out}/\n"
    assert (out / "en" / "index.html").is_file()


@pytest.mark.parametrize(
    "text", ["a: [", "- daftar", "site_name: 1", "site_name: Kampung\nplugins: []\n", "", "site_name: \x07"]
)
def test_build_refuses_a_broken_configuration(text: str, tmp_path: Path, site: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    result = run("build", "--data", KECIL, "--config", config, "--out", site)
    assert result.exit_code == CANNOT_RUN
    assert "Situs tidak dibuat" in result.stderr
    assert (site / "peta" / "index.html").is_file()


def test_build_refuses_without_a_configuration(tmp_path: Path) -> None:
    result = run("build", "--data", KECIL, "--config", tmp_path / "mkdocs.yml", "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "pakai --config" in result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SOURCE_DATE_EPOCH", "kemarin"),
        ("SOURCE_DATE_EPOCH", "-5"),
        ("SOURCE_DATE_EPOCH", "9" * 20),
        ("BANTAR_SITE_URL", "http://[x"),
        ("BANTAR_SITE_URL", "bukan alamat"),
        ("BANTAR_SITE_URL", 'https://kota.example/"<b>/'),
        ("BANTAR_SITE_URL", "https://kota.example/{x}/"),
    ],
)
def test_build_refuses_what_the_environment_cannot_mean(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "Situs tidak dibuat" in result.stderr
    assert not (tmp_path / "site").exists()


def test_build_refuses_a_day_in_the_configuration_that_is_none(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    text = Path(CONFIG).read_text(encoding="utf-8")
    config.write_text(text.replace("  - bantar:\n", "  - bantar:\n      date: kemarin\n"), encoding="utf-8")
    for name in ("site_src", "data"):
        (tmp_path / name).symlink_to(ROOT / name)
    result = run("build", "--data", KECIL, "--config", config, "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "«kemarin»" in result.stderr


@pytest.mark.parametrize("out", ["berkas.txt", "berkas.txt/site"])
def test_build_refuses_a_folder_that_it_cannot_write(out: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("tetap ada", encoding="utf-8")
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", tmp_path / out)
    assert result.exit_code == CANNOT_RUN
    assert "berkas.txt" in result.stderr
    assert (tmp_path / "berkas.txt").read_text(encoding="utf-8") == "tetap ada"
    assert [path.name for path in tmp_path.iterdir()] == ["berkas.txt"]


@pytest.mark.parametrize("words", [("release",), ("release", "--rekam"), ("publish", "2022-2", "--terbitkan")])
def test_other_data_are_not_released_over_the_usual_site_unasked(
    words: tuple[str, ...], kota: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = kota.parent / "proyek"
    (here / "site").mkdir(parents=True)
    monkeypatch.chdir(here)
    before = list(sha256_below(kota))
    result = run(*words, "--data", kota, "--config", CONFIG)
    assert result.exit_code == CANNOT_RUN
    assert "Sebut folder hasilnya dengan --out" in result.stderr
    assert before == list(sha256_below(kota))
    (here / "data").symlink_to(kota)
    assert "--out" not in run(*words, "--data", here / "data", "--nomor", "x", "--config", CONFIG).stderr


def test_demo_writes_data_that_pass_the_check(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    assert run("demo", "--rt", "12", "--out", out).exit_code == CLEAN
    assert run("check", "--data", out).exit_code == CLEAN


def test_demo_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "rt.csv").write_text("milik orang\n", encoding="utf-8")
    result = run("demo", "--out", tmp_path)
    assert result.exit_code == CANNOT_RUN
    assert "tidak kosong" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["rt.csv"]


def test_demo_refuses_a_file_as_folder(tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("tetap ada", encoding="utf-8")
    result = run("demo", "--rt", "2", "--out", tmp_path / "berkas.txt")
    assert result.exit_code == CANNOT_RUN
    assert "berkas.txt" in result.stderr


def test_verify_finds_nothing_in_a_sound_site(site: Path) -> None:
    result = run("verify", site)
    assert result.exit_code == CLEAN
    assert result.output.startswith("Semua tautan dan berkas cocok: rilis 2022.12")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<a href="tidak-ada/">x</a>', "Halaman / menautkan /tidak-ada/, tetapi alamat itu tidak ada."),
        ('<a href="peta/#skala">x</a>', "menautkan «#skala» di /peta/, tetapi penanda itu tidak ada."),
        ('<script src="https://cdn.example/a.js"></script>', "Halaman /index.html meminta sesuatu dari tempat lain."),
        ('<img alt="" src="//cdn.example/a.png">', "meminta sesuatu dari tempat lain."),
        ('<link rel="stylesheet" href="https://cdn.example/a.css">', "meminta sesuatu dari tempat lain."),
        ("@@kb:isi@@", "masih berisi tempat kosong yang belum diisi."),
    ],
)
def test_verify_finds_what_is_wrong(html: str, words: str, site: Path) -> None:
    (site / "index.html").write_text(html, encoding="utf-8")
    result = run("verify", site)
    assert result.exit_code == PROBLEMS
    assert words in result.output
    assert "2 masalah (" in result.output  # what is wrong, and that the file is not the one of the manifest


@pytest.mark.parametrize("name", ["tidak-ada", "berkas.txt", "."])
def test_verify_refuses_what_is_no_site(name: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("bukan situs", encoding="utf-8")
    result = run("verify", tmp_path / name)
    assert result.exit_code == CANNOT_RUN
    assert "bukan situs yang sudah dibuat" in result.stderr


@pytest.mark.parametrize("address", ["http://", "http://[x", "http://127.0.0.1:99999/", "https://a..b/"])
def test_verify_refuses_what_is_no_address(address: str) -> None:
    result = run("verify", address)
    assert result.exit_code == CANNOT_RUN
    assert f"«{address}»" in result.stderr


def test_verify_refuses_a_manifest_that_no_parser_ends(site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "manifest.json"
    kept.write_text("[" * 100_000, encoding="utf-8")
    assert run("verify", site, "--manifest", kept).exit_code == CANNOT_RUN


@pytest.mark.parametrize("command", ["check", "build", "serve", "demo", "verify"])
def test_every_command_explains_itself(command: str) -> None:
    assert run(command, "--help").exit_code == CLEAN


def test_a_reader_that_leaves_early_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(_: Path) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("generator.cli.check.examine", leave)
    assert isinstance(
        CliRunner().invoke(main, ["check", "--data", str(KECIL)]).exception, (BrokenPipeError, SystemExit)
    )


def test_serve_needs_a_configuration(tmp_path: Path) -> None:
    assert run("serve", "--config", tmp_path / "mkdocs.yml").exit_code == CANNOT_RUN


def test_serve_tells_why_it_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PluginError("rt.csv:4: N202")

    monkeypatch.setenv("BANTAR_DATA", "")  # the command sets it; it is put back after the test
    monkeypatch.setattr("mkdocs.commands.serve.serve", refuse)
    monkeypatch.setattr("generator.cli.site.need_address", str)  # whoever runs the tests may be serving a site
    result = run("serve", "--data", KECIL, "--config", CONFIG)
    assert result.exit_code == CANNOT_RUN
    assert result.stderr == "rt.csv:4: N202\n"


def test_serve_refuses_an_address_that_another_program_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.site.serve", lambda *_: pytest.fail("nothing is prepared in vain"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--data", KECIL, "--config", CONFIG, "--alamat", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.exit_code == CANNOT_RUN
    assert "sedang dipakai program lain" in result.stderr
    assert "--alamat 127.0.0.1:8001" in result.stderr


@pytest.mark.parametrize(
    "address", ["8000", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", ":8000", "a..b:80", ":::80"]
)
def test_serve_refuses_what_is_no_address(address: str) -> None:
    result = run("serve", "--data", KECIL, "--config", CONFIG, "--alamat", address)
    assert result.exit_code == CANNOT_RUN
    assert "tidak bisa dibaca; tulis misalnya 127.0.0.1:8001" in result.stderr


def test_practice_new_writes_both_languages_with_the_rt(kota: Path) -> None:
    result = run("practice", "new", "gang-hijau", "--rt", "9901011001-02", "--data", kota)
    assert result.exit_code == CLEAN
    assert "rt: 9901011001-02\n" in (kota / "praktik" / "gang-hijau.md").read_text(encoding="utf-8")
    assert "## What was done" in (kota / "praktik" / "gang-hijau.en.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in (kota / "praktik").iterdir() if path.name.startswith(".")) == []


def test_a_new_practice_can_be_read_and_must_be_filled_in(kota: Path) -> None:
    run("practice", "new", "gang-hijau", "--data", kota)
    told = json.loads(run("check", "--data", kota, "--format", "json").stdout)
    codes = {item["code"] for item in told if "gang-hijau" in item["file"]}
    assert codes == {"K813", "R305", "R310"}


def test_practice_new_overwrites_nothing(kota: Path) -> None:
    there = kota / "praktik" / "gang-hijau.en.md"
    there.write_text("sudah ada\n", encoding="utf-8")
    result = run("practice", "new", "gang-hijau", "--data", kota)
    assert result.exit_code == CANNOT_RUN
    assert "gang-hijau.en.md» tidak bisa dipakai: sudah ada." in result.output
    assert there.read_text(encoding="utf-8") == "sudah ada\n"
    assert not (kota / "praktik" / "gang-hijau.md").exists()


@pytest.mark.parametrize("slug", ["Gang-Hijau", "../gang", "gang--hijau", "gang.en", "a" * 81])
def test_practice_new_refuses_what_cannot_be_an_address(kota: Path, slug: str) -> None:
    before = sorted(kota.rglob("*"))
    assert run("practice", "new", slug, "--data", kota).exit_code == CANNOT_RUN
    assert sorted(kota.rglob("*")) == before


def test_practice_new_refuses_an_unknown_rt(kota: Path) -> None:
    result = run("practice", "new", "gang-hijau", "--rt", "9901011001-99", "--data", kota)
    assert result.exit_code == CANNOT_RUN
    assert "RT «9901011001-99» tidak ada di rt.csv." in result.output
    assert not (kota / "praktik" / "gang-hijau.md").exists()


def test_a_practice_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    blocked = tmp_path / "satu.en.md"
    (tmp_path / f".{blocked.name}.baru").mkdir()
    with pytest.raises(IsADirectoryError):
        write_new({tmp_path / "satu.md": "isi\n", blocked: "isi\n"})
    assert [path.name for path in tmp_path.iterdir()] == [f".{blocked.name}.baru"]
