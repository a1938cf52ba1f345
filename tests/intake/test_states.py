"""The pages and their order."""

from shonod.intake.states import Step, steps_of


def test_a_day_is_asked_for_only_where_it_may_be_agreed() -> None:
    assert steps_of(negotiable=True) == (
        Step.DETAILS,
        Step.WHO,
        Step.FILES,
        Step.DATE,
        Step.CHECK,
    )
    assert Step.DATE not in steps_of(negotiable=False)
    assert len(steps_of(negotiable=False)) == 4
