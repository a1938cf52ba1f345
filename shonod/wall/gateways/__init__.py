"""The charter as files. Who writes each kind is loaded when the first of it is asked for."""

from typing import TYPE_CHECKING

from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.wall.gateways.documents import document_of
    from shonod.wall.gateways.paper import poster_of
    from shonod.wall.gateways.sheets import sheet_of
else:
    document_of = on_first_call("shonod.wall.gateways.documents", "document_of")
    poster_of = on_first_call("shonod.wall.gateways.paper", "poster_of")
    sheet_of = on_first_call("shonod.wall.gateways.sheets", "sheet_of")

__all__ = ["document_of", "poster_of", "sheet_of"]
