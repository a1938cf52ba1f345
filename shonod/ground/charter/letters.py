"""Letters as they were meant: Bijoy told from Unicode piece by piece, broken letters put right."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from shonod.ground.bangla import normal
from shonod.ground.charter.bijoy import BANGLA, KEPT, MARKS, looks_bijoy, unicode_of
from shonod.ground.charter.cells import Line, Paragraph
from shonod.ground.charter.grids import Block, Table
from shonod.ground.charter.source import Note

# Bijoy converters write ৰ where ক্ষ stood; elsewhere the same letter is an Assamese র.
_KSSA_WORDS = re.compile(
    "শিৰ|প[রৰ]িৰ|প[রৰ]ীৰ|নি[রৰ]ীৰ|[রৰ]ৰণ|ৰেত্[রৰ]|ৰতি|ৰমতা|দৰ|সাৰাত|সাৰী|স্বাৰ|অধ্যৰ|"
    "পৰে[ ঃ:]|কৰ[ ঃ:\\d০-৯]"
    "|তাৎৰণ|তৎৰণ|লৰ্য|ভূৰা|কতৃপৰ|কর্তৃপৰ|ক[রৰ]্তৃপৰ"
)
_BROKEN = re.compile("[ÿৰ]|[সমন]ত্ম")
_ENGLISH_WORD = re.compile("[A-Z]?[a-z]+|[A-Z]{2,}")
_SERIAL = re.compile(r"\s*[\d(]+\s*\|\s*")
_PIPES = re.compile(r"(\t|(?:^|(?<=\s))\|(?=\s|$))")

Meant = Callable[[str], str]


def clean_lines(lines: list[Line], note: Note) -> list[Line]:
    """The lines of a text, Unicode and mended; each cell between tabs is judged by itself."""
    meant = _judge([piece for line in lines for piece in _pieces(line.text)], note)
    if meant is not None:
        lines = [
            Line(line.number, "".join(meant(piece) for piece in _pieces(line.text)))
            for line in lines
        ]
    return [Line(line.number, mended(line.text, line.number, note)) for line in lines]


def clean_blocks(blocks: list[Block], note: Note) -> list[Block]:
    """The blocks of a document, Unicode and mended; each cell is judged by itself."""
    texts = [text for block in blocks for text in _texts(block)]
    meant = _judge(texts, note) or str
    return [_cleaned(block, meant, note) for block in blocks]


def mended(text: str, line: int, note: Note) -> str:
    """`text` in its normal form, letters that a conversion broke put right and said."""
    if text.isascii() or (text == normal(text) and not _BROKEN.search(text)):
        return text
    repaired = _repaired(text)
    if repaired != unicodedata.normalize("NFC", text):
        note("info", "letters_mended", "Letters that a conversion broke were put right", line)
    return normal(repaired)


def _pieces(text: str) -> list[str]:
    """The cells of a line with their separators. A lone bar is Bijoy's danda, not a rule."""
    if "\t" not in text and text.count("|") < 3:
        return [text]
    return _PIPES.split(text) if text.count("|") > 2 else re.split(r"(\t)", text)


def _judge(pieces: list[str], note: Note) -> Meant | None:
    """How to read a piece; None where nothing in the source is Bijoy."""
    if not looks_bijoy(" ".join(piece for piece in pieces if MARKS.search(piece))):
        return None
    note("info", "bijoy_converted", "Bijoy (SutonnyMJ) text was read as Unicode", None)
    return _meant


def _meant(piece: str) -> str:
    return unicode_of(piece) if is_bijoy(piece) else piece


def is_bijoy(piece: str) -> bool:
    """Whether a cell of a source that holds Bijoy is Bijoy, not Unicode, English or an address."""
    if BANGLA.search(piece):
        return False
    if MARKS.search(piece) or _SERIAL.fullmatch(piece):
        return True
    words = re.findall(r"[A-Za-z`~^&]+", KEPT.sub(" ", piece))
    return bool(words) and not _sounds_english(words)


def _sounds_english(words: Iterable[str]) -> bool:
    """English cases and vowels; Bijoy's signs for a and i (v and w) are everywhere in it."""
    whole = [word for word in words if not (word.isupper() and len(word) > 1)]
    letters = "".join(whole).lower()
    if not whole:
        return True
    vowels = sum(letter in "aeiou" for letter in letters)
    signs = sum(letter in "vwxz" for letter in letters)
    return (
        len(letters) > 2
        and all(_ENGLISH_WORD.fullmatch(word) for word in whole)
        and vowels * 4 >= len(letters)
        and signs * 8 <= len(letters)
    )


def _texts(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    return [span.text for row in block.rows for span in row.spans]


def _cleaned(block: Block, meant: Meant, note: Note) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=mended(meant(block.text), block.line, note))
    return Table(
        [
            row._replace(
                spans=[
                    span._replace(text=mended(meant(span.text), row.line, note))
                    for span in row.spans
                ]
            )
            for row in block.rows
        ]
    )


def _repaired(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if "ÿ" in text:
        text = text.replace("ÿ", "ক্ষ")
    if "ৰ" in text:
        text = _KSSA_WORDS.sub(lambda word: _kssa(word.group()), text).replace("ৰ", "র")
    if "ত্ম" in text:
        text = text.replace("মত্ম", "ন্ত").replace("সত্ম", "স্ত").replace("নত্ম", "ন্ত")
    return text


def _kssa(word: str) -> str:
    """The last ৰ of a known word is its ক্ষ; a first one, where the word starts with it."""
    place = word.rfind("ৰ") if not word.startswith("ৰ") else 0
    return (word[:place] + "ক্ষ" + word[place + 1 :]).replace("ৰ", "র")
