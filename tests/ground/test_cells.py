"""No cell calculates, and each comes back as it was."""

import pytest

from shonod.ground.cells import bare, shielded


@pytest.mark.parametrize("cell", ["=1+1", "+88", "-5", "@sum", "\tx", "ক", "", "it's"])
def test_a_cell_is_shielded_where_it_would_calculate_and_read_back_bare(cell: str) -> None:
    written = shielded(cell)
    assert written in (cell, f"'{cell}")
    assert not written.startswith(("=", "+", "-", "@", "\t"))
    if not cell.startswith("\t"):
        assert bare(written) == cell
