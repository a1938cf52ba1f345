"""What is heavy and rare is loaded when it is first called, not when the office starts."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def on_first_call(module: str, name: str) -> Callable[..., Any]:
    """The function `name` of `module`, which is loaded when the function is first called.

    Beside it stands the import that it takes the place of, under TYPE_CHECKING: so its types hold,
    and so do the contracts on who may import whom.
    """

    @cache
    def found() -> Any:
        return getattr(import_module(module), name)

    def call(*args: Any, **kwargs: Any) -> Any:
        return found()(*args, **kwargs)

    return call
