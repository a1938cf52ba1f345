"""A mail's bytes as the letter that was meant."""

import threading

import pytest

from shonod.ground.mail.letters import read_head, read_letter
from shonod.ground.mail.limits import TooMuch, at_most, check_shape
from shonod.ground.mail.machines import failed_of, is_report, reason_of
from shonod.ground.mail.markup import text_of_page
from shonod.ground.mail.parts import leaves, parts_of
from shonod.ground.mail.quoting import split
from shonod.ground.mail.reason import Reason
from tests.mailbox.mails import FROM, HOSTILE, bounce, mail, message, nested, raw

NOTICE = "0190a000-0000-7000-8000-000000000001"
BIJOY = "Avgvi j¨vcUcwU bó n‡q †M‡Q| †givg‡Zi Rb¨ ‡Kv_vq hve?"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>ক</p><p>খ</p>", "ক\n\nখ"),
        ("a<br>b", "a\nb"),
        ("<ul><li>a<li>b</ul>", "• a\n• b"),
        ("<script>x</script><style>y</style>z", "z"),
        ('<a href="https://a.gov.bd">site</a>', "site (https://a.gov.bd)"),
        ('<a href="javascript:x()">site</a>', "site"),
        ("<blockquote>old</blockquote>", "> old"),
        ("<div>" * 5000 + "deep", "deep"),
        ("", ""),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_a_page_is_read_as_text(page, text):
    assert text_of_page(page) == text


@pytest.mark.parametrize(
    ("text", "own", "old"),
    [
        ("নতুন কথা", "নতুন কথা", ""),
        ("yes\n\nOn Mon, 23 Nov 2026, Office <a@b> wrote:\n> no", "yes", "On Mon"),
        ("yes\nOn Mon, 23 Nov 2026 at 10:00\nOffice wrote:\n> no", "yes", "On Mon"),
        ("হ্যাঁ\n২৩ নভেম্বর ২০২৬ তারিখে অফিস লিখেছেন:\n> না", "হ্যাঁ", "২৩"),
        ("yes\n-----Original Message-----\nFrom: x", "yes", "-----"),
        ("yes\nFrom: x\nSent: y\nTo: z\n\nno", "yes", "From"),
        ("yes\n> a\n> b", "yes", "> a"),
        ("> a\nbetween\n> b", "> a\nbetween", "> b"),
        ("> a\nbelow", "> a\nbelow", ""),
        ("On Monday I was there.", "On Monday I was there.", ""),
    ],
)
def test_older_mails_are_told_from_what_was_written(text, own, old):
    found = split(text)
    assert found[0] == own
    assert found[1].startswith(old)
    assert bool(found[1]) == bool(old)


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({}, None),
        ({"Auto_Submitted": "no"}, None),
        ({"Auto_Submitted": "auto-replied"}, Reason.AUTO_REPLY),
        ({"Auto_Submitted": "auto-generated; x=y"}, Reason.AUTO_REPLY),
        ({"Precedence": "Bulk"}, Reason.LIST),
        ({"List_Unsubscribe": "<mailto:a@b>"}, Reason.LIST),
        ({"X_Autoreply": "yes"}, Reason.AUTO_REPLY),
        ({"sender": "noreply@example.org"}, Reason.AUTO_REPLY),
        ({"sender": "Homna <HOMNA@example.org>"}, Reason.LOOP),
        ({"subject": "Out of office: back on Sunday"}, Reason.AUTO_REPLY),
        ({"subject": "Our office is out of paper"}, None),
    ],
)
def test_machines_are_known_by_their_marks(headers, reason):
    assert reason_of(message(mail(**headers)), {"homna@example.org"}) == reason


@pytest.mark.parametrize(
    ("action", "status", "failed"),
    [
        ("failed", "5.1.1", (f"<{NOTICE}@homna.example.org>",)),
        ("delayed", "4.4.1", ()),
        ("delivered", "2.0.0", ()),
    ],
)
def test_a_report_names_the_notice_that_failed(action, status, failed):
    letter = read_letter(bounce(NOTICE, action=action, status=status), own=())
    assert (letter.machine, letter.failed, letter.status) == (Reason.BOUNCE, failed, status)
    assert is_report(message(bounce(NOTICE)))
    assert failed_of(b"") == ((), "")


def test_limits_are_counted_before_anything_is_read():
    with pytest.raises(TooMuch) as deep:
        check_shape(nested(300))
    assert deep.value.reason == Reason.TOO_DEEP
    with pytest.raises(TooMuch) as large:
        check_shape(b"x" * (40 * 1024 * 1024 + 1))
    assert large.value.reason == Reason.TOO_LARGE
    check_shape(nested(20))


def test_what_takes_too_long_is_stopped():
    def for_ever() -> None:
        with at_most(0.01):
            while True:
                pass

    with pytest.raises(TooMuch) as slow:
        for_ever()
    assert slow.value.reason == Reason.TOO_SLOW
    # In another thread there is no such clock.
    ran: list[int] = []

    def run() -> None:
        with at_most(1):
            ran.append(1)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert ran == [1]


def test_a_letter_has_its_words_its_files_and_what_it_answers():
    content = mail(
        "হ্যাঁ\n\nOn Mon, Office wrote:\n> কবে?",
        files=(("a.txt", b"x"),),
        html="<p>x</p>",
        In_Reply_To="<b@x>",
        References="<a@x> <b@x>",
        Cc="Other <other@example.org>",
    )
    letter = read_letter(content, own=())
    assert (letter.text, letter.language) == ("হ্যাঁ", "bn")
    assert letter.quoted.endswith("> কবে?")
    assert letter.parts.files == [("a.txt", b"x")]
    assert letter.head.answers == ("<b@x>", "<a@x>")
    assert letter.head.to == ("homna@example.org", "other@example.org")
    assert read_head(content) == letter.head


def test_bijoy_is_read_as_bangla_and_english_as_english():
    bijoy = read_letter(raw(FROM, BIJOY, "utf-8"), own=())
    assert bijoy.text.startswith("আপনার") or "ল্যাপটপটি" in bijoy.text
    english = read_letter(mail("Please tell us the date of the training.", subject="x"), own=())
    romanised = read_letter(mail("training kobe hobe janaben", subject="x"), own=())
    assert (english.language, romanised.language) == ("en", "bn")


def test_a_mail_that_was_passed_on_is_a_file():
    inner = mail("inner")
    head = FROM + 'Content-Type: multipart/mixed; boundary="b"\r\n'
    whole = raw(head, b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--b--")
    parts = parts_of(message(whole))
    assert [name for name, _content in parts.files] == ["file.rfc822"]
    assert len(list(leaves(message(whole)))) == 1


def test_beyond_the_most_files_only_names_are_kept():
    parts = parts_of(message(mail(files=tuple((f"{n}.txt", b"x") for n in range(25)))))
    assert (len(parts.files), len(parts.left)) == (20, 5)


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row[0])
def test_whatever_comes_is_a_letter_or_beyond_a_limit(row):
    _name, content, pile, reason = row
    if pile == "held":
        with pytest.raises(TooMuch, match=reason):
            read_letter(content, own=())
        return
    head = read_letter(content, own={"homna@example.org"}).head
    assert "\n" not in head.subject + head.sender_name + head.sender
