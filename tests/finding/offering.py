"""Kinds of things to find, offered while a test lasts."""

from shonod.finding.states import offer_kind


def offer_answers(monkeypatch) -> None:
    monkeypatch.setattr("shonod.finding.states._KINDS", {})
    offer_kind("answer", "উত্তর", lambda _office, _on: [])
    offer_kind("service", "সেবা", lambda _office, _on: [], answers=False)
