from shonod.ground.charter.shape import Charter, Delivery, Diagnostic, Office


def test_a_charter_becomes_plain_lists_and_dicts() -> None:
    said = (Diagnostic("info", "row_joined", "joined", 3),)
    plain = Charter(Office("ক"), None, None, (), ("খ",), (), said).to_json()
    assert plain["format"] == "shonod.charter/1"
    assert plain["expectations"] == ["খ"]
    assert plain["diagnostics"][0]["line"] == 3
    assert Delivery("web", "গ").channel == "web"
