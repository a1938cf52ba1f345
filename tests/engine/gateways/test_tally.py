"""Counts that processes share."""

import os

from shonod.engine.gateways.tally import Tally


def test_requests_are_counted_by_class_and_length():
    tally = Tally()
    for status, seconds in ((200, 0.004), (204, 0.3), (404, 0.02), (503, 9.0)):
        tally.count(status, seconds)
    classes, buckets, seconds = tally.total()
    assert classes == {"1xx": 0, "2xx": 2, "3xx": 0, "4xx": 1, "5xx": 1}
    assert (buckets[0.005], buckets[0.025], buckets[0.5], buckets[2.5]) == (1, 2, 3, 3)
    assert seconds == 9.324


def test_what_another_process_counts_is_in_the_total():
    tally = Tally()
    tally.count(200, 0.1)
    if (child := os.fork()) == 0:
        tally.take_row(1)
        tally.count(200, 0.1)
        os._exit(0)
    os.waitpid(child, 0)
    assert tally.total()[0]["2xx"] == 2
