"""Every page of the desk stands in the desk's frame: its search and its whole menu."""

from tests.trust.addresses import addresses

# Who has an account has these pages without any post, and so without a desk.
OF_ACCOUNTS = {"signed_in", "runs_installation", "open_to_all", "represents"}
# Shown where there is no line: nothing to search, and nowhere to go.
OFFLINE = {"helpdesk:shell"}


def test_every_page_of_the_desk_has_its_search_and_its_menu(world, browsers):
    officer, bare, seen = browsers("officer"), [], 0
    for one in addresses():
        if not one.rule or one.rule in OF_ACCOUNTS or one.name in OFFLINE:
            continue
        answer = officer.get(one.path(world.ids))
        is_page = answer.status_code == 200 and answer.headers["Content-Type"].startswith(
            "text/html"
        )
        # A sheet to print and a part of a page have no frame at all.
        if not is_page or 'class="slim"' not in (html := answer.content.decode()):
            continue
        seen += 1
        if 'id="desk-q"' not in html or 'class="slim__groups"' not in html:
            bare.append(one.name)
    assert seen > 30
    assert bare == []
