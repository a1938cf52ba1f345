"""How well the search finds: of the labelled set nine in ten, among the first three."""

from collections import Counter

from shonod.finding.actions.index import put_all
from shonod.finding.queries.search import find
from shonod.offices.models import Office
from tests.finding.recall import Query, corpus, queries

FIRST, AT_LEAST, AT_LEAST_OF_A_WAY = 3, 0.9, 0.85


def finds(office: Office, query: Query) -> bool:
    found = find(office, query.text, most=FIRST)
    return any(one.entry.object_id in query.right for one in found)


def test_nine_in_ten_are_among_the_first_three(office: Office) -> None:
    put_all(office, corpus())
    asked = queries()
    missed = [query for query in asked if not finds(office, query)]
    assert len(asked) >= 200
    assert 1 - len(missed) / len(asked) >= AT_LEAST, [query.text for query in missed]
    ways = Counter(query.way for query in asked)
    worst = {way: 1 - n / ways[way] for way, n in Counter(query.way for query in missed).items()}
    assert min(worst.values(), default=1) >= AT_LEAST_OF_A_WAY, worst
