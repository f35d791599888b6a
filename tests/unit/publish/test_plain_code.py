"""Templates compiled to plain code say what Jinja2's own code says."""

from datetime import date
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.publish.plain_code import put
from generator.publish.templates import environment
from generator.wording import Bahasa

UNESCAPED = st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans())


class Sign:
    """A value that knows its own HTML."""

    def __html__(self) -> str:
        """Return markup."""
        return "<b>&amp;</b>"


@given(st.one_of(UNESCAPED, UNESCAPED.map(escape)))
def test_a_value_is_put_out_as_escape_makes_it(value: object) -> None:
    assert put(value) == escape(value)


def test_a_value_that_knows_its_html_is_asked_for_it() -> None:
    assert put(Sign()) == "<b>&amp;</b>"


def test_a_text_of_the_data_is_escaped_and_markup_is_not(tmp_path: Path) -> None:
    template = env(tmp_path).from_string(
        "{% macro m(a, b='') %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}"
        "{% call m(f('<i>'), b=f(markup)) %}{{ '&' ~ word }}{% endcall %}"
    )
    assert template.render(f=lambda text: text, markup=Markup("<b>"), word="<u>") == "&lt;i&gt;<b>&amp;&lt;u&gt;"


def test_a_call_whose_arguments_are_spread_is_refused(tmp_path: Path) -> None:
    with pytest.raises(jinja2.TemplateAssertionError, match="one by one"):
        env(tmp_path).from_string("{{ f(*words) }}")


def test_a_function_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError, match="nothing_such"):
        env(tmp_path).from_string("{{ nothing_such('a') }}").render()


def env(folder: Path) -> jinja2.Environment:
    return environment(folder, Bahasa("id"), date(2026, 1, 1))
