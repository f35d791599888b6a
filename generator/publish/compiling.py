"""Compiles interface texts into the templates, so that no page has to look them up.

Jinja2 leaves `_("…")` to be called on every page; an RT page has over a hundred. A text is the same on all of
them, so it becomes part of the template's own text when the template is compiled for a language.
"""

import re
from collections.abc import Callable, Iterator
from typing import cast

from jinja2 import nodes
from jinja2.compiler import Frame
from jinja2.environment import Environment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from generator.publish.plain_code import PlainCode

PLACE = re.compile(r"%\((\w+)\)s")
"""Where a text takes a value: `%(kelurahan)s`."""


class TextCompiler(PlainCode):
    """Writes the code of a template whose texts stand in it already."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja2's name
        """Write the code of a template after putting its texts in."""
        TextsPutIn(self.environment).visit(node)
        super().visit_Template(node, frame)


class TextsPutIn(NodeTransformer):
    """Replaces calls of `_` with the text of the language that the environment speaks."""

    def __init__(self, environment: Environment) -> None:
        """Take the texts from the environment's own `_`."""
        self.gettext = cast("Callable[[str], Markup]", environment.globals["_"])

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja2's name
        """Return the text itself for a call that fills in nothing."""
        self.generic_visit(node)
        text = text_of(node)
        return node if text is None or node.kwargs else constant(self.gettext(text), node)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - Jinja2's name
        """Return what is put out, with a text that has places parted into what stands around them."""
        self.generic_visit(node)
        node.nodes = [part for child in node.nodes for part in self.parts(child)]
        return node

    def parts(self, node: nodes.Expr) -> Iterator[nodes.Expr]:
        """Yield the pieces of a text and the values between them; anything else as it is."""
        text = text_of(node) if isinstance(node, nodes.Call) else None
        if text is None:
            yield node
            return
        given = {item.key: item.value for item in cast("nodes.Call", node).kwargs}
        pieces = PLACE.split(str(self.gettext(text)))
        for piece, name in zip(pieces[::2], [*pieces[1::2], None], strict=True):
            yield constant(piece.replace("%%", "%"), node)
            if name is not None:
                yield given[name]


def constant(text: str, node: nodes.Node) -> nodes.Const:
    """Return a text of the catalogue, or a piece of one, as part of the template in the place of a node."""
    return nodes.Const(Markup(text), lineno=node.lineno)  # noqa: S704 - texts of the catalogue


def text_of(node: nodes.Call) -> str | None:
    """Return the text that a call of `_` asks for; None for every other call."""
    if not isinstance(node.node, nodes.Name) or node.node.name != "_" or len(node.args) != 1:
        return None
    only = node.args[0]
    return only.value if isinstance(only, nodes.Const) and isinstance(only.value, str) else None
