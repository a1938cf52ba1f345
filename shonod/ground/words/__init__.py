"""The words of a text as search knows them: one key for every spelling, in both scripts.

`words_in` parts a text; `roots` says of which words a word may be a form; `spoken` writes both
scripts as they sound, and `sound` keeps the consonants of that; `everyday` holds what people call
the same. docs/decisions/0169 tells why so.
"""
