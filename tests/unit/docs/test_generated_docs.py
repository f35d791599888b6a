"""The pages of `docs/` that are made from the code say what the code says."""

import re

import click

from generator.cli import main
from generator.model.place import Record
from scripts import kamus_data, perintah


def documented_columns(heading: str) -> list[str]:
    """Return the columns that the data dictionary lists below a heading."""
    page = kamus_data.TARGET.read_text(encoding="utf-8")
    part = re.split(r"^##+ ", page.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^\| `([a-z0-9_]+)` \|", part, re.MULTILINE)


def columns_of(record: type[Record], left_out: tuple[str, ...] = ()) -> list[str]:
    """Return the fields of a record that are columns or keys."""
    return [name for name in record.model_fields if name != "place" and name not in left_out]


def test_the_data_dictionary_is_up_to_date() -> None:
    assert kamus_data.TARGET.read_text(encoding="utf-8") == kamus_data.text(), "run scripts/kamus_data.py"


def test_the_page_of_commands_is_up_to_date() -> None:
    assert perintah.TARGET.read_text(encoding="utf-8") == perintah.text(), "run scripts/perintah.py"


def test_every_file_of_the_dictionary_lists_the_fields_of_its_record() -> None:
    wrong = [
        form.name
        for form in kamus_data.FILES
        if documented_columns(form.name) != columns_of(form.record, form.from_name)
    ]
    assert wrong == []


def test_every_part_of_a_yaml_file_lists_the_fields_of_its_record() -> None:
    parts: list[type[Record]] = []
    for form in kamus_data.FILES:
        kamus_data.nested(form.record, parts)
    assert [part.__name__ for part in parts if documented_columns(part.__name__) != columns_of(part)] == []


def test_every_link_inside_the_dictionary_leads_to_a_heading() -> None:
    page = kamus_data.TARGET.read_text(encoding="utf-8")
    headings = {heading.lower() for heading in re.findall(r"^### (\w+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", page)) <= headings


def test_every_command_stands_on_the_page_of_commands() -> None:
    page = perintah.TARGET.read_text(encoding="utf-8")
    assert isinstance(main, click.Group)
    assert [name for name in main.list_commands(click.Context(main)) if f"## bantar {name}\n" not in page] == []
