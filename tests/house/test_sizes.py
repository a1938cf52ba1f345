"""Small modules, short functions, few comments: docs/architecture.md says how small and why."""

import io
import statistics
import tokenize

import pytest

from tests.house.source import Function, Module, modules


def length(function: Function) -> int:
    """Lines of the body without its docstring: prose makes no function long."""
    body = function.body
    first = body[0]
    is_docstring = (
        len(body) > 1 and first.__class__.__name__ == "Expr" and hasattr(first.value, "value")
    )
    start = body[1].lineno if is_docstring else function.lineno
    return (function.end_lineno or start) - start + 1


def test_modules_are_small():
    sizes = sorted(module.lines for module in modules() if module.lines)
    assert statistics.median(sizes) <= 80
    assert sizes[int(len(sizes) * 0.9)] <= 250


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_is_never_large(module: Module):
    assert module.lines <= 400
    assert max((length(f) for f in module.functions), default=0) <= 40


def test_half_of_all_functions_are_no_longer_than_eight_lines():
    assert statistics.median(length(f) for m in modules() for f in m.functions) <= 8


def comments(module: Module) -> int:
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    return sum(token.type == tokenize.COMMENT for token in tokens)


def test_comments_are_few_and_there_are_some():
    found = sum(comments(module) for module in modules())
    lines = sum(module.lines for module in modules())
    assert 0.5 <= 100 * found / lines <= 8
