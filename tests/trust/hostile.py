"""Texts that break programs, made from a table: kinds of trouble x carriers, the same each time."""

import random
import unicodedata
from collections.abc import Iterator
from itertools import product
from urllib.parse import quote_from_bytes

ORDINARY = (
    "অফিসের সময়সূচি জানতে চাই",
    "আমার নাম ০১৭১২-৩৪৫৬৭৮",
    "Training for 30 officials on 5 December",
    "সার্ভার চলছে না",
)
SCRIPTS = (
    "<script>window.owned=1</script>",
    '"><img src=x onerror=window.owned=1>',
    "'><svg onload=window.owned=1>",
    '<a href="javascript:window.owned=1">x</a>',
    "</textarea><script>window.owned=1</script>",
    "</title><script>window.owned=1</script>",
    '<iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
    "<details open ontoggle=window.owned=1>",
    "<input autofocus onfocus=window.owned=1>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=window.owned=1>",
    '<!--<img src="--><img src=x onerror=window.owned=1>">',
    "<body onload=window.owned=1>",
    "<button hx-get=/ hx-trigger=load data-hx-on:load=window.owned=1>x</button>",
    '<meta http-equiv=refresh content="0;url=javascript:window.owned=1">',
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "javascript:window.owned=1//",
    "<style>*{background:url(//evil.example/)}</style>",
)
QUERIES = (
    "' OR '1'='1",
    "'; DROP TABLE cases_case; --",
    "1 UNION SELECT password FROM people_officer",
    "\\'; SELECT pg_sleep(9); --",
    "%' AND 1=0 --",
    "') OR 1=1/*",
    "$$; SELECT 1; $$",
    "%s%s%n%x",
)
TEMPLATES = (
    "{{ 7|add:7 }}",
    "{% debug %}",
    "{{ request.user.password }}",
    "{% include '/etc/passwd' %}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{0.__class__}",
    "%(name)s",
    "{{7*7}}",
    "{% csrf_token %}",
)
MARKS = (
    "\u202egnp.exe",
    "\u2066isolated\u2069",
    "\u200fاردو لکھائی\u200f",
    "مرحبا بالعالم",
    "שלום",
    "ক\u200dষ",
    "ক\u200cষ",
    "র\u200d্য",
    "\ufeffbom",
    "a\u0300\u0301\u0302\u0303\u0304" * 20,
    "ক" + "\u09cd\u09b7" * 60,
    "\u09bf\u09bf\u09bf",
    "👩🏽‍💻",
    "🇧🇩" * 30,
    "👨‍👩‍👧‍👦",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "Avwg wUKv Ki‡Z PvB",
    "evsjv‡`k miKvi",
    "RbM‡Yi †mev",
    "ড়ঢ়য়",
    "ড়ঢ়য়",
    "Ω\u2126K\u212a",
    "\uffff",
    "\ufdd0",
    "\U0010ffff",
    "\ue000",
    "\u2028line",
    "para\u2029graph",
    "\u0085next",
    "\u00a0 \u2003 \u3000",
    "ﬁﬀ",
    "ǅ",
    "İıſß",
    "\u180e",
    "\u3164",
    "\u115f",
)
HIDDEN = tuple(f"a{chr(n)}b" for n in (*range(9), 11, 12, *range(14, 32), 127, *range(128, 160)))
FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", '=HYPERLINK("//e")')
HEADERS = (
    "x\r\nSet-Cookie: owned=1",
    "x\nBcc: victim@example.org",
    "x\r\n\r\n<html>",
    "%0d%0aX: y",
)
PATHS = (
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "file:///etc/passwd",
    "C:\\",
    "%2e%2e%2f",
)
NUMBERS = (
    "0",
    "-1",
    "9" * 30,
    "9" * 5000,
    "1e309",
    "NaN",
    "Infinity",
    "০",
    "٣",
    "²",
    "½",
    "1_000",
    "0x10",
    "-0",
    "२०२६",
    "2147483648",
    "9223372036854775808",
    "31/02/2026",
    "2026-02-30",
    "9999-12-31",
    "24:60",
)
LONG = tuple(text * times for times in (300, 2000, 9000) for text in ("ক", "a ", "<b>", "🇧🇩", "\n"))
KINDS = {
    "script": SCRIPTS,
    "query": QUERIES,
    "template": TEMPLATES,
    "marks": MARKS,
    "hidden": HIDDEN,
    "formula": FORMULAS,
    "header": HEADERS,
    "path": PATHS,
    "number": NUMBERS,
    "long": LONG,
}
# Ways to put a text: alone, amid ordinary words, twice, in capitals, in quotes, and so on.
CARRIERS = (
    "{}",
    "{} ",
    "অফিস {} হোমনা",
    "{0}{0}",
    '"{}"',
    "'{}'",
    "<p>{}</p>",
    "[{}]",
    "{}\n{}",
    "a@{}.bd",
    "({})",
    "{}।",
    "🙂{}",
    "১. {}",
    "{}...",
)
# Bytes that are no text in UTF-8: percent escapes as a broken or hostile program sends them.
BROKEN_BYTES = (
    b"\xff",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xed\xbf\xbf",
    b"\xf4\x90\x80\x80",
    b"\xe0\xa6",
    b"\x80",
    b"\xc3\x28",
    b"\xfe\xff\x09\x95",
    b"\xe0\x80\xaf",
    b"\xf8\x88\x80\x80\x80",
    b"%",
    b"%zz",
    b"%u0995",
    b"\x00",
    b"\xe0\xa6\x95\x00",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"+",
    b"&a=b",
    b";",
    b"=",
    b"==",
)


def texts() -> list[str]:
    """Every text, in an order that stays the same."""
    return list(dict.fromkeys((*ORDINARY, *_carried())))


def _carried() -> Iterator[str]:
    for kind, carrier in product(KINDS.values(), CARRIERS):
        for text in kind:
            yield carrier.replace("{0}", "{}").replace("{}", text)


def sample(size: int, seed: int) -> list[str]:
    """So many, of every kind in its turn."""
    chance = random.Random(seed)
    plain = [text for kind in KINDS.values() for text in kind]
    carried = [text for text in texts() if text not in set(plain)]
    return [*chance.sample(plain, size // 2), *chance.sample(carried, size - size // 2)]


def broken_escapes() -> list[str]:
    """The bytes as they stand in an address or a form body."""
    return ["".join(f"%{byte:02X}" for byte in one) for one in BROKEN_BYTES] + [
        quote_from_bytes(b"a" + one + "ক".encode()) for one in BROKEN_BYTES
    ]


def can_be_kept(text: str, longest: int) -> bool:
    """Whether a form that keeps text must take this one: seen, not blank, not too long."""
    unseen = any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\r\t" for c in text)
    return bool(text.strip()) and not unseen and len(text) <= longest
