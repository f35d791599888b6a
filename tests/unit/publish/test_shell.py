"""A shell carries a page as it is, and nothing that a page says breaks out of its place."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.page import Page
from generator.publish.shell import Shell, token

FRAME = (
    f'<html>\n\n   <head><title>{token("title")} · Situs</title><meta content="{token("description")}">\n'
    f'  <link href="https://contoh.example/{token("address")}"></head><body>{token("body")}</body>'
)


def page(title: str = "T", description: str = "D", address: str = "a/", body: str = "<p>B</p>") -> Page:
    return Page(address=address, bahasa="id", bagian="wilayah", title=title, description=description, body=body)


def test_every_part_stands_in_its_place() -> None:
    html = Shell.split(FRAME).stamp(page()).decode()
    assert html == (
        '<html>\n<head><title>T · Situs</title><meta content="D">\n'
        '<link href="https://contoh.example/a/"></head><body><p>B</p></body>'
    )


@given(st.text(), st.text())
def test_no_title_or_description_breaks_out(title: str, description: str) -> None:
    html = Shell.split(FRAME).stamp(page(title, description)).decode()
    assert re.findall(r"<(\w+)", html) == ["html", "head", "title", "meta", "link", "body", "p"]


def test_a_body_that_looks_like_a_placeholder_stays_as_it_is() -> None:
    html = Shell.split(FRAME).stamp(page(body=token("title"))).decode()
    assert html.endswith(f"<body>{token('title')}</body>")
