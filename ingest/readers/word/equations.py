"""Equations of Word files as they are said in a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.oxml.ns import nsmap

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WORD = nsmap["w"]
SIMPLE = 2
"""Characters of a part of a fraction that needs no brackets."""


def _name(tag: str) -> str:
    return f"{{{MATH}}}{tag}"


EQUATIONS = frozenset({_name("oMath"), _name("oMathPara")})


def read_equation(element: Any) -> str:
    """Give an equation in one line: ``(a + b)/c``, ``x^2``, ``√(2)``."""
    form = _FORMS.get(element.tag)
    if form:
        return form(element)
    if element.tag in {_name("t"), f"{{{WORD}}}t"}:
        return element.text or ""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return ""
    return "".join(map(read_equation, element))


def _part(element: Any, name: str) -> str:
    found = element.find(_name(name))
    return "" if found is None else read_equation(found)


def _bracket(text: str) -> str:
    return text if text.isalnum() or len(text) <= SIMPLE else f"({text})"


def _delimit(element: Any) -> str:
    properties = element.find(_name("dPr"))

    def sign(name: str, usual: str) -> str:
        found = None if properties is None else properties.find(_name(name))
        return usual if found is None else found.get(_name("val"), "")

    inside = sign("sepChr", "|").join(map(read_equation, element.findall(_name("e"))))
    return f"{sign('begChr', '(')}{inside}{sign('endChr', ')')}"


def _sum(element: Any) -> str:
    sign = element.find(f"{_name('naryPr')}/{_name('chr')}")
    shown = "∫" if sign is None else sign.get(_name("val"), "")
    return shown + "".join(_part(element, name) for name in ("sub", "sup", "e"))


_LEFT_OUT = frozenset({f"{{{WORD}}}rPr", f"{{{WORD}}}del", f"{{{WORD}}}moveFrom", _name("rPr")})
_FORMS: dict[str, Callable[[Any], str]] = {
    _name("f"): lambda each: f"{_bracket(_part(each, 'num'))}/{_bracket(_part(each, 'den'))}",
    _name("sSup"): lambda each: f"{_part(each, 'e')}^{_bracket(_part(each, 'sup'))}",
    _name("rad"): lambda each: f"{_part(each, 'deg')}√{_bracket(_part(each, 'e'))}",
    _name("d"): _delimit,
    _name("nary"): _sum,
}
