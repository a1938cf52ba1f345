"""Finding: one index of what all rooms have to show, searched by words in any spelling or script.

A room with something to find says so in three places:

- `AppConfig.ready`: `offer_kind("answer", _("Answer"), gather)` (shonod.finding.states);
  `gather(office, on)` yields a `Document` (shonod.finding.states) for each thing that is there on
  the day, when the index is made anew.
- its actions, in the transaction that changes the thing: `put(office, "answer", answer.id, …)`, or
  `drop(office, "answer", answer.id)` (shonod.finding.actions.index).
- where it searches: `find(office, words, kinds={"answer"}, public_only=True)`
  (shonod.finding.queries.search), which returns what is found, best first, and why.
"""
