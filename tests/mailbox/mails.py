"""Mails as people, machines and enemies make them, generated so that none is kept here."""

import base64
import io
import zipfile
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import SMTP
from typing import Any

SALMA = "s@example.org"
QUESTION = "আমার ল্যাপটপ নষ্ট, প্রিন্টারও চলে না। কী করতে পারি?"


def mail(
    text: str = QUESTION,
    *,
    subject: str = "সাহায্য চাই",
    sender: str = f"Salma Begum <{SALMA}>",
    to: str = "homna@example.org",
    files: tuple[tuple[str, bytes], ...] = (),
    html: str = "",
    **headers: Any,
) -> bytes:
    """A decent mail; `headers` by their names with _ for -."""
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Message-ID"] = headers.pop("Message_ID", f"<{abs(hash((text, subject)))}@example.org>")
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def raw(head: str, body: bytes | str = "x", charset: str = "") -> bytes:
    """Headers as they stand, also broken ones, and a body."""
    kind = f"Content-Type: text/plain; charset={charset}\r\n" if charset else ""
    content = body.encode() if isinstance(body, str) else body
    return (head + kind + "\r\n").encode("utf-8", "surrogateescape") + content


def message(content: bytes) -> Message:
    return message_from_bytes(content)


FROM = f"From: Salma <{SALMA}>\r\nTo: homna@example.org\r\n"


def nested(depth: int) -> bytes:
    head = FROM.encode()
    for level in range(depth):
        head += f'Content-Type: multipart/mixed; boundary="b{level}"\r\n\r\n--b{level}\r\n'.encode()
    return head + b"Content-Type: text/plain\r\n\r\ndeep\r\n"


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"\0" * 30_000_000)
        file.writestr("[Content_Types].xml", b"<Types/>")
    return packed.getvalue()


def bounce(notice: str, *, action: str = "failed", status: str = "5.1.1") -> bytes:
    return (
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nTo: homna@example.org\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nI could not deliver it.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; gone@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: <{notice}@homna.example.org>\r\nSubject: x\r\n\r\n--b--\r\n"
    ).encode()


def encoded(text: str) -> str:
    return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="


# What each is called, the mail, and what may become of it: a pile, with the reason where one is
# given.
HOSTILE: tuple[tuple[str, bytes, str, str], ...] = (
    ("Bangla in encoded words", raw(f"{FROM}Subject: {encoded('প্রশিক্ষণ চাই')}\r\n"), "new", ""),
    ("Bangla in raw 8-bit headers", raw(f"{FROM}Subject: প্রশিক্ষণ চাই\r\n"), "new", ""),
    ("an encoded word that is none", raw(f"{FROM}Subject: =?utf-8?B?a?=\r\n"), "new", ""),
    ("an encoded word of no charset", raw(f"{FROM}Subject: =?bogus?Q?a=E0?=\r\n"), "new", ""),
    ("an unknown charset", raw(FROM, "নমুনা", "bogus"), "new", ""),
    ("windows-1252", raw(FROM, "caf\u00e9 \u2019".encode("cp1252"), "windows-1252"), "new", ""),
    ("bytes without any charset", raw(FROM, b"\xff\xfe\x80 \x00 x"), "new", ""),
    ("a date that is none", raw(f"{FROM}Date: Thu, 99 Foo 20x6 25:61 +9999\r\n"), "new", ""),
    ("a date long ago", raw(f"{FROM}Date: Mon, 1 Jan 1900 00:00:00 +0000\r\n"), "new", ""),
    (
        "a header in the sender's name",
        raw("From: =?utf-8?Q?a=0D=0ABcc=3A_victim=40example.org?= <s@example.org>\r\n"),
        "new",
        "",
    ),
    (
        "an address in the sender's name",
        raw('From: "=?utf-8?Q?x=40evil.example?=" <s@example.org>\r\n'),
        "new",
        "",
    ),
    (
        "five hundred Reply-To",
        raw(FROM + "Reply-To: " + ", ".join(f"v{n}@example.org" for n in range(500)) + "\r\n"),
        "new",
        "",
    ),
    ("a subject of 200 kB", raw(f"{FROM}Subject: {'প' * 66_000}\r\n"), "new", ""),
    (
        "a subject of 3,000 encoded words",
        raw(f"{FROM}Subject: {' =?utf-8?Q?a?=' * 3000}\r\n"),
        "new",
        "",
    ),
    ("no sender", raw("Subject: x\r\n"), "parked", "no_sender"),
    ("a sender without an address", raw("From: <>\r\nSubject: x\r\n"), "parked", "no_sender"),
    ("only line ends", b"\r\n\r\n", "parked", "no_sender"),
    ("bytes that are no mail", bytes(range(256)) * 40, "parked", "no_sender"),
    ("three hundred deep", nested(300), "held", "too_deep"),
    (
        "a thousand parts",
        raw(FROM, "\r\n--b\r\nContent-Type: text/plain\r\n\r\nx" * 1000),
        "held",
        "too_many_parts",
    ),
    (
        "a boundary that never comes",
        raw(f'{FROM}Content-Type: multipart/mixed; boundary="b"\r\n', "x"),
        "new",
        "",
    ),
    ("base64 that is none", raw(f"{FROM}Content-Transfer-Encoding: base64\r\n", "!!!!"), "new", ""),
    ("a bomb", mail(files=(("b.docx", bomb()),)), "new", ""),
    ("a path for a name", mail(files=(("../../etc/passwd.txt", b"x"),)), "new", ""),
    (
        "a page alone",
        raw(f"{FROM}Content-Type: text/html; charset=utf-8\r\n", "<p>ক</p><script>x</script>"),
        "new",
        "",
    ),
    (
        "a page ten thousand deep",
        raw(f"{FROM}Content-Type: text/html\r\n", "<div>" * 10_000 + "x"),
        "new",
        "",
    ),
    ("an absence note", mail(Auto_Submitted="auto-replied"), "parked", "auto_reply"),
    (
        "an absence note by its subject",
        mail(subject="Automatic reply: hello"),
        "parked",
        "auto_reply",
    ),
    ("an empty return path", raw(f"Return-Path: <>\r\n{FROM}"), "parked", "auto_reply"),
    ("a list", mail(List_Id="<l.example.org>"), "parked", "list"),
    ("bulk", mail(Precedence="bulk"), "parked", "list"),
    ("a bounce", bounce("0190a000-0000-7000-8000-000000000001"), "parked", "bounce"),
    ("our own address", mail(sender="homna@example.org"), "parked", "loop"),
)
