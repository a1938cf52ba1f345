"""Who reads what people text."""

import pytest

from shonod.offices.states import Role
from shonod.texts.policy import reads_texts


@pytest.mark.parametrize(
    ("role", "reads"),
    [(Role.OFFICER, True), (Role.FRONT_DESK, True), (Role.SUPERVISOR, False), (Role.VIEWER, False)],
)
def test_whoever_works_on_requests_reads(role, reads):
    assert reads_texts({role}) is reads
