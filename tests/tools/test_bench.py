"""The pure parts of the bench: what it reads, and how it says a figure."""

import os

import pytest

from tools.bench.load import Rate, Request, alone, ask, lua_of
from tools.bench.machine import field_of
from tools.bench.processes import cpu_ms, fields_of, kib_of, memory_of, tree_of
from tools.bench.report import Figure, figures_of, misses, number, ratio, works_table
from tools.bench.works import GOALS, Goal, Measured


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.5124, "0.51"), (9.9, "9.90"), (12.34, "12.3"), (100, "100"), (12_345.6, "12,346")],
)
def test_a_number_is_said_with_few_digits(value: float, said: str):
    assert number(value) == said


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure("home", 2.5, "ms", 2.5), "ok"),
        (Figure("home", 2.51, "ms", 2.5), "**miss**"),
        (Figure("rate", 700, "rps", 700, at_least=True), "ok"),
        (Figure("rate", 699, "rps", 700, at_least=True), "**miss**"),
        (Figure("home", 9, "ms"), ""),
    ],
)
def test_a_figure_is_held_to_its_goal(figure: Figure, verdict: str):
    assert figure.verdict == verdict


def test_a_miss_is_listed_and_a_figure_without_a_goal_is_not():
    found = [Figure("slow", 9, "ms", 5), Figure("quick", 1, "ms", 5), Figure("free", 9, "ms")]
    assert misses(found) == ["slow: 9.00 ≤ 5.00"]


def test_a_row_shows_each_figure_beside_its_goal():
    work = Measured("track", Goal(alone=5, sql=6), 4.0, 2.0, Rate(10, 100.0, 20.0, 0), 7)
    assert works_table([work])[-1] == (
        "| track | 4.00 (≤ 5.00) ok | 2.00 | 100 | 20.0 | 7 (≤ 6.00) **miss** |"
    )


def test_answers_that_were_wrong_are_said_beside_the_work():
    work = Measured("track", Goal(), 4.0, 2.0, Rate(10, 100.0, 20.0, 3), None)
    assert "track (3 wrong)" in works_table([work])[-1]


def test_less_is_better_in_a_ratio():
    assert ratio(2.0, 10.0) == "5.0×"


def test_every_work_has_a_goal_that_is_shown():
    for name, goal in GOALS.items():
        figures = figures_of(Measured(name, goal, 1.0, 1.0, Rate(1, 1.0, 1.0, 0), 1))
        assert any(figure.goal is not None for figure in figures)


def test_a_request_is_written_as_it_goes_over_the_wire():
    raw = Request("/x/", "POST", {"Cookie": "a=b"}, "ক=1").raw()
    assert (
        raw == "POST /x/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: a=b\r\nContent-Length: 5\r\n\r\nক=1"
    )


def test_a_script_quotes_what_would_end_a_string():
    assert '{"GET /\\"\\\\ HTTP/1.1\\r\\n' in lua_of([Request('/"\\')], once=True)


def test_the_name_of_a_process_may_hold_blanks_and_brackets():
    assert fields_of("7 (a b) c) S 1 7 7")[:2] == ["S", "1"]


def test_memory_is_read_from_the_line_of_its_name():
    assert kib_of("Rss:  2048 kB\nPss:  1024 kB\n", "Pss:") == 1024
    assert kib_of("", "Pss:") == 0


def test_this_process_is_in_its_own_tree_and_costs_something():
    assert os.getpid() in tree_of(os.getpid())
    assert cpu_ms(os.getpid()) > 0
    assert memory_of(os.getpid()).rss >= memory_of(os.getpid()).pss > 0


def test_a_field_of_the_machine_is_found_by_its_name():
    assert field_of("model name\t: Fast\n", "model name") == "Fast"
    assert field_of("", "model name") == ""


def test_an_answer_of_another_status_is_no_measurement(live_server):
    port = int(live_server.url.rpartition(":")[2])
    assert ask(port, [Request("/healthz")])[0][1].status in (200, 503)
    with pytest.raises(RuntimeError, match="instead of 418"):
        alone(port, [Request("/healthz")], status=418)
