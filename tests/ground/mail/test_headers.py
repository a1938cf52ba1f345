"""Headers that anybody may have made up."""

from email import message_from_bytes

import pytest

from shonod.ground.mail.headers import addresses, as_sent, clean, decoded, raw, text_of, words


def message(head: str):
    return message_from_bytes(head.encode("utf-8", "surrogateescape") + b"\r\n\r\n")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("=?utf-8?B?4KaV4KaW?=", "কখ"),
        ("=?UTF-8?Q?=E0=A6=95?= =?UTF-8?Q?=E0=A6=96?=", "কখ"),
        ("কখ", "কখ"),
        ("a\r\n b", "a b"),
        ("=?utf-8?B?a?=", "=?utf-8?B?a?="),
        ("=?bogus?Q?a=E0?=", "aà"),
        ("=?utf-8?Q?a=0D=0ABcc=3A_v=40x.org?=", "a Bcc: v@x.org"),
        ("", ""),
    ],
)
def test_a_subject_is_one_line_that_people_read(header, said):
    assert words(message(f"Subject: {header}"), "Subject") == said


@pytest.mark.parametrize(
    ("sender", "found"),
    [
        ("Salma <s@example.org>", [("Salma", "s@example.org")]),
        (
            "=?utf-8?Q?a=0D=0ABcc=3A_v=40x.org?= <s@example.org>",
            [("a Bcc: v@x.org", "s@example.org")],
        ),
        ("=?utf-8?Q?v=40x.org?=", []),
        ("<>", []),
        ("nobody", []),
        ("s@example.org, t@example.org", [("", "s@example.org"), ("", "t@example.org")]),
    ],
)
def test_addresses_are_read_before_words_are_decoded(sender, found):
    assert addresses(message(f"From: {sender}"), "From") == found


def test_of_five_hundred_addresses_the_first_are_read():
    many = ", ".join(f"v{n}@example.org" for n in range(500))
    assert len(addresses(message(f"Reply-To: {many}"), "Reply-To")) == 50


def test_a_header_is_unfolded_and_found_in_any_case():
    found = message("references: <a@x>\r\n\t<b@x>")
    assert raw(found, "References") == as_sent(found, "REFERENCES")[0] == "<a@x> <b@x>"
    assert raw(found, "Subject") == ""


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        ("ক".encode(), "utf-8", "ক"),
        ("ক".encode(), "bogus", "ক"),
        ("ক".encode(), None, "ক"),
        ("কখ".encode()[:-1], "utf-8", "ক"),
        (b"caf\xe9", "windows-1252", "café"),
        (b"caf\xe9", None, "café"),
        (b"a\0b", None, "ab"),
    ],
)
def test_bytes_are_read_by_a_charset_that_fits(content, charset, text):
    assert text_of(content, charset) == text


def test_what_no_reader_sees_is_gone():
    assert clean("a\x07\ufeff  b\n") == "a b"
    assert decoded("  x ") == "x"
