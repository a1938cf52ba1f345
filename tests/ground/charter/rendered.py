"""The content of a read charter, written again in another format."""

import csv
import json
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import docx
import typst

Block = str | list[list[str]]

HEADER = [
    "ক্রমিক নং",
    "সেবার নাম",
    "সেবা প্রদান পদ্ধতি",
    "প্রয়োজনীয় কাগজপত্র",
    "কাগজপত্র প্রাপ্তিস্থান",
    "সেবার মূল্য",
    "সময়সীমা",
]
PORTAL = """<!DOCTYPE html><html><head><title>বাংলাদেশ জাতীয় তথ্য বাতায়ন</title><style>td { }</style></head><body>
<div id="accessibility"><a href="#m">Skip to main content</a></div>
<div class="dropdown menu"><ul><li><a href="/">হোম</a></li><li><a href="/o">আমাদের সম্পর্কে</a></li><li><a href="/c">যোগাযোগ</a></li></ul></div>
<ul><li><a href="/1">উপজেলা কৃষি অফিস</a></li><li><a href="/2">জেলা ভূমি অফিস</a></li><li><a href="/3">সমাজসেবা অফিস</a></li></ul>
<div class="container"><table><tr><td>%s</td><td><div class="right-sidebar widget"><h5>কেন্দ্রীয় ই-সেবা</h5>
<table><tr><td>নোটিশ</td><td>১২ মে ২০২৫</td></tr></table></div></td></tr></table></div>
<footer>কারিগরি সহায়তায় এটুআই</footer><script>var table = "<table>";</script></body></html>"""


def blocks(charter: dict[str, Any]) -> Iterator[Block]:
    """Lines and tables as a careful clerk would set them again."""
    office = charter["office"]
    yield from (line for line in (office["department"], office["name"]) if line)
    if office["location"] and office["location"] not in office["name"]:
        yield office["location"]
    if office["website"]:
        yield office["website"]
    yield "সিটিজেন চার্টার"
    for word, key in (("ভিশন:", "vision"), ("মিশন:", "mission")):
        yield from (word, charter[key]) if charter[key] else ()
    for section in charter["sections"]:
        if section["title"]:
            yield (f"{section['number']}) " if section["number"] else "") + section["title"]
        yield _table(section["services"])
    if charter["expectations"]:
        yield "৩. আপনার কাছে আমাদের প্রত্যাশা"
        yield [
            ["ক্রমিক নং", "করণীয়"],
            *([str(n), text] for n, text in enumerate(charter["expectations"], 1)),
        ]
    if charter["grievance"]:
        yield "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)"
        yield [
            [
                "ক্রমিক নং",
                "কখন যোগাযোগ করবেন",
                "কার সঙ্গে যোগাযোগ করবেন",
                "যোগাযোগের ঠিকানা",
                "নিষ্পত্তির সময়সীমা",
            ],
            *(_tier(tier) for tier in charter["grievance"]),
        ]


def _table(services: list[dict[str, Any]]) -> list[list[str]]:
    rows = [_row(service) for service in services]
    header = [*HEADER, "দায়িত্বপ্রাপ্ত কর্মকর্তা", "ঊর্ধ্বতন কর্মকর্তা"]
    kept = [
        column for column in range(len(header)) if column == 1 or any(row[column] for row in rows)
    ]
    return [[row[column] for column in kept] for row in [header, *rows]]


def _row(service: dict[str, Any]) -> list[str]:
    return [
        str(service["number"] or ""),
        service["name"],
        "; ".join(way["text"] for way in service["delivery"]),
        "; ".join(service["documents"]),
        "; ".join(service["documents_from"]),
        service["fee"]["text"] or "",
        service["time_limit"]["text"] or "",
        service["officer"]["text"] or "",
        service["supervisor"]["text"] or "",
    ]


def _tier(tier: dict[str, Any]) -> list[str]:
    whom = tier["contact"]["designation"] or ""
    address = (tier["contact"]["text"] or "").removeprefix(whom).strip()
    return [str(tier["tier"]), tier["when"] or "", whom, address, tier["time_limit"]["text"] or ""]


def merged(rows: list[list[str]]) -> list[list[tuple[str, int]]]:
    """The rows with equal neighbours in the last column merged down: (text, rows it spans)."""
    spans = [[(text, 1) for text in row] for row in rows]
    for place in range(len(rows) - 1, 1, -1):
        text, down = spans[place][-1]
        if text and rows[place - 1][-1] == text:
            spans[place].pop()
            spans[place - 1][-1] = (text, down + 1)
    return spans


def html(content: list[Block]) -> str:
    parts = []
    for block in content:
        if isinstance(block, str):
            parts.append(f"<p><strong>{escape(block)}</strong>&nbsp;</p>")
        else:
            parts.append(
                f"<table border=1><tbody>{''.join(map(_html_row, merged(block)))}</tbody></table>"
            )
    return PORTAL % "\n".join(parts)


def _html_row(row: list[tuple[str, int]]) -> str:
    cells = (f'<td rowspan="{down}"><p><span>{escape(text)}</span></p></td>' for text, down in row)
    return f"<tr>{''.join(cells)}</tr>"


def docx_of(content: list[Block]) -> bytes:
    """Paragraphs, and tables whose last column is merged as the page shows it."""
    document = docx.Document()
    for block in content:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, texts in enumerate(merged(block)):
            for column, (text, down) in enumerate(texts):
                cell = table.cell(row, column)
                if down > 1:
                    cell = cell.merge(table.cell(row + down - 1, column))
                cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx_of(content: list[Block]) -> bytes:
    """One sheet: lines in column A, tables below them, the last column merged."""
    rows: list[list[tuple[str, int]]] = []
    for block in content:
        rows += [[(block, 1)]] if isinstance(block, str) else merged(block)
    cells, spans = [], []
    for number, row in enumerate(rows, 1):
        kept = [
            f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
            for column, (text, _) in enumerate(row)
        ]
        cells.append(f'<row r="{number}">{"".join(kept)}</row>')
        spans += [
            f'<mergeCell ref="{chr(65 + column)}{number}:{chr(65 + column)}{number + down - 1}"/>'
            for column, (_, down) in enumerate(row)
            if down > 1
        ]
    joined = f'<mergeCells count="{len(spans)}">{"".join(spans)}</mergeCells>' if spans else ""
    return workbook(
        f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(cells)}</sheetData>{joined}</worksheet>'
    )


def workbook(sheet: str, **more: bytes) -> bytes:
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet,
            **{name.replace("__", "/"): data for name, data in more.items()},
        }
    )


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def csv_of(content: list[Block]) -> str:
    out = StringIO(newline="")
    writer = csv.writer(out)
    for block in content:
        writer.writerows([[block]] if isinstance(block, str) else block)
    return out.getvalue()


def markdown_of(content: list[Block]) -> str:
    lines = ["# " + str(content[0])]
    for block in content[1:]:
        if isinstance(block, str):
            lines += ["", f"**{block}**", ""]
            continue
        rows = ["| " + " | ".join(text.replace("|", "\\|") for text in row) + " |" for row in block]
        lines += [rows[0], "|" + " --- |" * len(block[0]), *rows[1:]]
    return "\n".join(lines)


def spaced_of(content: list[Block]) -> str:
    """Columns padded with spaces to the width of their longest text."""
    lines = []
    for block in content:
        if isinstance(block, str):
            lines += [block, ""]
            continue
        widths = [max(len(text) for text in column) + 3 for column in zip(*block, strict=True)]
        for row in block:
            cells = (text.ljust(width) for text, width in zip(row, widths, strict=True))
            lines.append("".join(cells).rstrip())
        lines.append("")
    return "\n".join(lines)


FONTS = Path(__file__).parents[3] / "shonod/ui/fonts"
PAGE = """#set page(paper: "a3", flipped: true, margin: 1cm)
#set text(font: ("Noto Sans Bengali", "Noto Sans"), size: 7pt)
"""


def pdf_of(content: list[Block], strokes: str = "0.5pt") -> bytes:
    """Pages with text; tables are ruled where `strokes` is not 'none', and break over pages."""
    parts = [PAGE]
    for block in content:
        if isinstance(block, str):
            parts.append(f"#{json.dumps(block, ensure_ascii=False)}\n")
            continue
        cells = (
            f"table.cell(rowspan: {down}, {json.dumps(text, ensure_ascii=False)})"
            for row in merged(block)
            for text, down in row
        )
        widths = ", ".join(["auto" if n == 0 else "1fr" for n in range(len(block[0]))])
        parts.append(f"#table(columns: ({widths}), stroke: {strokes}, {', '.join(cells)})\n")
    return typst.compile("\n".join(parts).encode(), font_paths=[FONTS], ignore_system_fonts=True)
