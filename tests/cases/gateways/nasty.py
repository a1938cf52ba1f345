"""Files as people and attackers send them, made here so that none lies in the repository."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

import pypdfium2
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
ODT = "application/vnd.oasis.opendocument.text"
HTML = b"<html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def picture(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB") -> bytes:
    drawn = BytesIO()
    Image.new(mode, size, 90 if mode in "LP" else "#006a4e").save(drawn, kind)
    return drawn.getvalue()


def photo_with_place() -> bytes:
    """A JPEG that says where and with what it was taken, on its side, with a comment."""
    exif = Image.Exif()
    exif[Base.Make] = "Secretphone"
    exif[Base.Orientation] = 6
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (23.0, 41.0, 3.0)
    drawn = BytesIO()
    Image.new("RGB", (40, 30), "#c8102e").save(drawn, "JPEG", exif=exif, comment=b"Secretcomment")
    return drawn.getvalue()


def moving(kind: str) -> bytes:
    drawn = BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green")]
    frames[0].save(drawn, kind, save_all=True, append_images=frames[1:])
    return drawn.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """A small file whose header promises an enormous picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body


def pdf(pages: int = 1) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 200)
    written = BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


def pdf_of(catalog: str, *objects: str) -> bytes:
    """A PDF by hand, with what is given put into its catalog and after its page."""
    bodies = [
        f"<</Type/Catalog/Pages 2 0 R {catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        *objects,
    ]
    text, places = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(text))
        text += f"{number} 0 obj{body}endobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{rows}"
    trailer = f"trailer<</Size {len(bodies) + 1}/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF\n"
    return (text + table + trailer).encode("latin-1")


def pdf_packing(hidden: bytes) -> bytes:
    """A PDF with `hidden` in a packed object stream, out of a plain search's sight."""
    packed = zlib.compress(b"9 0 " + hidden)
    start = f"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {len(packed)}>>stream\n"
    body = start.encode() + packed + b"\nendstream"
    return pdf_of("", "@@").replace(b"@@", body)


def zipped(parts: Mapping[str, bytes], *, comment: bytes = b"", stored: str = "") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, how)
    return made.getvalue()


def docx(**more: bytes) -> bytes:
    """`more` are further parts; '__' in a name stands for '/', a last '_' for '.'."""
    return zipped(_office_parts(WORDS, "word/document.xml") | _named(more))


def xlsx(**more: bytes) -> bytes:
    return zipped(_office_parts(SHEET, "xl/workbook.xml") | _named(more))


def odt(**more: bytes) -> bytes:
    parts = {
        "mimetype": ODT.encode(),
        "content.xml": b"<?xml version='1.0'?><office:document/>",
        "META-INF/manifest.xml": b"<manifest/>",
    }
    return zipped(parts | _named(more), stored="mimetype")


def _named(more: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name.replace("__", "/").replace("_dot_", "."): part for name, part in more.items()}


def _office_parts(kind: str, main: str) -> dict[str, bytes]:
    types = (
        f'<?xml version="1.0"?><Types><Override PartName="/{main}" ContentType="{kind}"/></Types>'
    )
    return {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": b"<Relationships/>",
        main: "<?xml version='1.0'?><w>আবেদন</w>".encode(),
    }


def locked(content: bytes) -> bytes:
    """The archive with every part marked as encrypted."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + place] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def lying_about_size(content: bytes) -> bytes:
    """The archive whose directory says that every part unpacks to ten bytes."""
    changed = bytearray(content)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 24 : at + 28] = struct.pack("<I", 10)
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


Maker = Callable[[], bytes]
GOOD: dict[str, tuple[str, str, Maker]] = {
    "pdf": ("a.pdf", "application/pdf", pdf),
    "pdf by hand": ("a.pdf", "application/pdf", lambda: pdf_of("")),
    "pdf without ending": ("চিঠি", "application/pdf", pdf),
    "jpeg": ("a.jpg", "image/jpeg", lambda: picture("JPEG")),
    "jpeg in grey": ("a.jpeg", "image/jpeg", lambda: picture("JPEG", mode="L")),
    "jpeg in print colours": ("a.jpg", "image/jpeg", lambda: picture("JPEG", mode="CMYK")),
    "jpeg with a place": ("a.jpg", "image/jpeg", photo_with_place),
    "jpeg of a phone": ("a.jpg", "image/jpeg", lambda: moving("MPO")),
    "jpeg called png": ("a.png", "image/jpeg", lambda: picture("JPEG")),
    "png": ("a.png", "image/png", lambda: picture("PNG")),
    "png see-through": ("a.png", "image/png", lambda: picture("PNG", mode="RGBA")),
    "png with palette": ("a.png", "image/png", lambda: picture("PNG", mode="P")),
    "png black and white": ("a.png", "image/png", lambda: picture("PNG", mode="1")),
    "webp": ("a.webp", "image/webp", lambda: picture("WEBP")),
    "docx": ("a.docx", f"{WORDS.rpartition('.main')[0]}", docx),
    "docx with a picture": (
        "a.docx",
        f"{WORDS.rpartition('.main')[0]}",
        lambda: docx(word__media__image1_dot_png=picture("PNG")),
    ),
    "xlsx": ("a.xlsx", f"{SHEET.rpartition('.main')[0]}", xlsx),
    "xlsx with printer": (
        "a.xlsx",
        f"{SHEET.rpartition('.main')[0]}",
        lambda: xlsx(xl__printerSettings__printerSettings1_dot_bin=b"\0\1"),
    ),
    "odt": ("a.odt", ODT, odt),
    "text": ("a.txt", "text/plain", "হোমনার আবেদন\n".encode),
    "text with a mark": ("a.txt", "text/plain", "﻿হোমনা".encode),
    "text like a thousand mail headers": (
        "a.txt",
        "text/plain",
        lambda: b"a: b\r\n" * 1_000,
    ),
    "text with <": ("a.txt", "text/plain", lambda: b"3 < 4 and a<c"),
}

NASTY: dict[str, tuple[str, str, Maker]] = {
    "nothing": ("a.pdf", "file_empty", lambda: b""),
    "blanks": ("a.txt", "file_empty", lambda: b" \n\0\0"),
    "eleven megabytes": ("a.pdf", "file_too_large", lambda: b"%PDF-" + b"a" * 11_000_000),
    "long text": ("a.txt", "file_too_large", lambda: b"abc " * 300_000),
    "eicar": ("a.txt", "file_harmful", lambda: EICAR),
    "eicar called pdf": ("a.pdf", "file_harmful", lambda: EICAR),
    "eicar behind a pdf": ("a.pdf", "file_harmful", lambda: pdf() + EICAR),
    "eicar in a docx": ("a.docx", "file_harmful", lambda: docx(word__a_dot_txt=EICAR)),
    "svg": ("a.svg", "file_web_page", lambda: SVG),
    "svg called png": ("a.png", "file_web_page", lambda: SVG),
    "svg called txt": ("a.txt", "file_web_page", lambda: b"\n\n " + SVG),
    "html": ("a.html", "file_web_page", lambda: HTML),
    "html called txt": ("a.txt", "file_web_page", lambda: b"hello " + HTML),
    "html called jpg": ("a.jpg", "file_web_page", lambda: b"<!DOCTYPE html><p>hi"),
    "mail of a web page": (
        "a.txt",
        "file_web_page",
        lambda: b"MIME-Version: 1.0\nContent-Type: text/html\n\nhi",
    ),
    "xml": ("a.txt", "file_web_page", lambda: b"<?xml version='1.0'?><a/>"),
    "gif": ("a.gif", "file_kind", lambda: picture("GIF")),
    "gif that is a script": ("a.gif", "file_kind", lambda: b"GIF89a=1;alert(1)"),
    "script": ("a.js", "file_kind", lambda: b"alert(1)"),
    "batch file": ("a.bat", "file_kind", lambda: b"del *.*"),
    "shell script": ("a.txt", "file_program", lambda: b"#!/bin/sh\nrm -r x"),
    "program": ("a.pdf", "file_program", lambda: b"MZ\x90\0" + b"\0" * 200),
    "elf": ("a.txt", "file_program", lambda: b"\x7fELF" + b"\1" * 60),
    "old word": (
        "a.doc",
        "file_old_office",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
    ),
    "rtf": ("a.rtf", "file_old_office", lambda: b"{\\rtf1 hi}"),
    "heic": ("a.heic", "file_heic", lambda: b"\0\0\0\x18ftypheic" + b"\0" * 60),
    "rar": ("a.rar", "file_archive", lambda: b"Rar!\x1a\x07\0" + b"1" * 60),
    "zip": ("a.zip", "file_archive", lambda: zipped({"a.txt": b"hi"})),
    "zip called docx": ("a.docx", "file_archive", lambda: zipped({"word/document.xml": b"<w/>"})),
    "empty zip": ("a.docx", "file_archive", lambda: zipped({})),
    "presentation": (
        "a.docx",
        "file_kind",
        lambda: zipped({"[Content_Types].xml": b"presentationml", "ppt/presentation.xml": b"<p/>"}),
    ),
    "utf-16 text": ("a.txt", "file_not_utf8", lambda: "আবেদন".encode("utf-16")),
    "old encoding": ("a.txt", "file_not_utf8", lambda: b"caf\xe9 au lait"),
    "binary called txt": ("a.txt", "file_kind", lambda: b"\1\2\3\4"),
    "text with a bell": ("a.txt", "file_kind", lambda: b"ring \x07"),
    "cut jpeg": ("a.jpg", "file_broken", lambda: picture("JPEG", (400, 300))[:-900]),
    "jpeg of a thousand scans": (
        "a.jpg",
        "file_broken",
        lambda: picture("JPEG")[:-2] + b"\xff\xda\x00\x02" * 1_000 + b"\xff\xd9",
    ),
    "jpeg in name": ("a.jpg", "file_broken", lambda: b"\xff\xd8\xff" + b"junk" * 50),
    "png with a wrong sum": (
        "a.png",
        "file_broken",
        lambda: picture("PNG").replace(b"IDAT", b"IDAX"),
    ),
    "png bomb": ("a.png", "file_too_many_pixels", lambda: png_claiming(60_000, 60_000)),
    "png too large": ("a.png", "file_too_many_pixels", lambda: png_claiming(8_000, 5_001)),
    "png as a ribbon": ("a.png", "file_too_many_pixels", lambda: png_claiming(1, 20_000)),
    "moving png": ("a.png", "file_moving", lambda: moving("PNG")),
    "moving webp": ("a.webp", "file_moving", lambda: moving("WEBP")),
    "pdf cut short": ("a.pdf", "file_broken", lambda: pdf()[:80]),
    "pdf of junk": ("a.pdf", "file_broken", lambda: b"%PDF-1.7 junk %%EOF"),
    "pdf with a zip behind": ("a.pdf", "file_double", lambda: pdf() + zipped({"a": b"b"})),
    "pdf with html behind": ("a.pdf", "file_double", lambda: pdf() + HTML),
    "pdf with script": (
        "a.pdf",
        "file_active",
        lambda: pdf_of("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
    ),
    "pdf with spelt script": (
        "a.pdf",
        "file_active",
        lambda: pdf_of("/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>"),
    ),
    "pdf with packed script": (
        "a.pdf",
        "file_active",
        lambda: pdf_packing(b"<</S/JavaScript/JS(app.alert(1))>>"),
    ),
    "pdf that starts a program": (
        "a.pdf",
        "file_active",
        lambda: pdf_of("/OpenAction<</S/Launch/F(cmd.exe)>>"),
    ),
    "pdf with a file inside": (
        "a.pdf",
        "file_active",
        lambda: pdf_of("/Names<</EmbeddedFiles<</Names[]>>>>"),
    ),
    "pdf of 501 pages": ("a.pdf", "file_too_long", lambda: pdf(501)),
    "docx with macro": ("a.docx", "file_active", lambda: docx(word__vbaProject_dot_bin=b"1")),
    "docx of macro type": (
        "a.docx",
        "file_active",
        lambda: zipped(
            {
                "[Content_Types].xml": f"{WORDS} macroEnabled".encode(),
                "word/document.xml": b"<w/>",
            }
        ),
    ),
    "docx with ole": (
        "a.docx",
        "file_active",
        lambda: docx(word__embeddings__oleObject1_dot_bin=b"1"),
    ),
    "docx with a program": ("a.docx", "file_active", lambda: docx(word__run_dot_exe=b"MZ")),
    "docx with a program called png": (
        "a.docx",
        "file_active",
        lambda: docx(word__media__a_dot_png=b"MZ\x90"),
    ),
    "docx with entities": (
        "a.docx",
        "file_active",
        lambda: docx(word__a_dot_xml=b'<!DOCTYPE a [<!ENTITY b "c">]>'),
    ),
    "docx with wide entities": (
        "a.docx",
        "file_active",
        lambda: docx(word__a_dot_xml='<!DOCTYPE a [<!ENTITY b "c">]>'.encode("utf-16")),
    ),
    "docx with a far template": (
        "a.docx",
        "file_active",
        lambda: docx(
            word___rels__s_dot_xml_dot_rels=b'Type="attachedTemplate" TargetMode="External"'
        ),
    ),
    "docx bomb": ("a.docx", "file_bomb", lambda: docx(word__b_dot_xml=b"\0" * 40_000_000)),
    "docx enormous": (
        "a.docx",
        "file_bomb",
        lambda: docx(**{f"word__{n}_dot_xml": b"\0" * 9_000_000 for n in range(8)}),
    ),
    "docx of 2,100 parts": (
        "a.docx",
        "file_bomb",
        lambda: docx(**{f"word__{n}_dot_xml": b"1" for n in range(2_100)}),
    ),
    "docx that lies": (
        "a.docx",
        "file_broken",
        lambda: lying_about_size(docx(word__b_dot_xml=b"<a>" * 400)),
    ),
    "docx locked": ("a.docx", "file_locked", lambda: locked(docx())),
    "docx climbing": (
        "a.docx",
        "file_broken",
        lambda: zipped(_office_parts(WORDS, "word/document.xml") | {"../up.xml": b"1"}),
    ),
    "docx behind a program": ("a.docx", "file_program", lambda: b"MZ" + docx()),
    "docx before html": ("a.docx", "file_double", lambda: docx() + HTML),
    "docx with a comment": (
        "a.docx",
        "file_double",
        lambda: zipped(_office_parts(WORDS, "word/document.xml"), comment=HTML),
    ),
    "docx twice": (
        "a.docx",
        "file_double",
        lambda: docx() + docx(),
    ),
    "xlsx with macro sheet": (
        "a.xlsx",
        "file_active",
        lambda: xlsx(xl__macrosheets__sheet1_dot_xml=b"<a/>"),
    ),
    "odt with basic": ("a.odt", "file_active", lambda: odt(Basic__Standard__M_dot_xml=b"<a/>")),
    "odt without content": (
        "a.odt",
        "file_broken",
        lambda: zipped({"mimetype": ODT.encode()}, stored="mimetype"),
    ),
}
