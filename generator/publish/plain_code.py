"""Writes the code of templates without the questions that Jinja2 asks at every call and every value.

Jinja2 asks of each function, whenever it is called, whether it wants the context; none of ours does. It makes
`Markup` of each value that it puts out, only to join it; the joined text is all that is ever seen of it.
A build calls a quarter of a million times and puts out more than a million values.
"""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escape_inner  # type: ignore[attr-defined] # in every release of MarkupSafe 3

escape_text: Callable[[str], str] = escape_inner
"""What `escape` does to a text before it makes it markup."""


def put(value: object) -> str:
    """Return a value as it stands in HTML: escaped unless it is markup already."""
    if type(value) is str:
        return escape_text(value)
    return value if type(value) is Markup else escape(value)


class PlainCode(CodeGenerator):
    """Writes code for templates whose functions take their arguments and nothing else."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja2's name
        """Write the code of a template, after where it finds `put`."""
        self.writeline(f"from {put.__module__} import {put.__name__}")
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002 - Jinja2's names
        """Write a call as Python writes it."""
        if node.dyn_args or node.dyn_kwargs:
            self.fail("arguments must stand in the call one by one", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _output_child_pre(self, *_: object) -> None:
        self.write(f"{put.__name__}(")
