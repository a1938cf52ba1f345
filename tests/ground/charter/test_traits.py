from shonod.ground.charter.traits import traits_of


def test_a_cell_sounds_like_what_it_says() -> None:
    assert traits_of("৩ কার্যদিবস").time
    assert traits_of("কার্যদিবস").unit
    assert traits_of("২০/-").fee
    assert traits_of("০২।").serial == 2
    assert traits_of("মোবাইল 01700000001").contact
    assert traits_of("২। টেলিফোন").entry == 2
    assert not traits_of("গাছের চারা বিতরণ").officer
