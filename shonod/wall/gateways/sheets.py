"""The charter as XLSX, in the government's form. Every cell is text: no formula can hide in one."""

import math
import unicodedata
from functools import lru_cache
from io import BytesIO
from typing import Any

import xlsxwriter

from shonod.wall.gateways.form import Form, Table, form_of, widths_of

FONT = "Nirmala UI"
GREEN, TINT = "#006A4E", "#EAF4F0"
# Letters that a part of the width holds, and the height of a line of them in points.
LETTERS, LINE = 1.9, 16
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@lru_cache(maxsize=8)
def sheet_of(facts: str) -> bytes:
    """The form on one sheet, ready to print across. `facts`: the JSON of wall.views.official."""
    form = form_of(facts)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    book.set_properties({"title": form.title, "author": form.head[-1]})
    _Sheet(book, form).fill()
    book.close()
    return out.getvalue()


class _Sheet:
    def __init__(self, book: Any, form: Form) -> None:
        base = {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "top"}
        self.form = form
        self.sheet = book.add_worksheet(form.title[:31])
        self.cell = book.add_format({**base, "border": 1})
        self.column = book.add_format({**base, "border": 1, "bold": True, "bg_color": TINT})
        self.head = book.add_format({**base, "align": "center"})
        self.title = book.add_format(
            {**base, "align": "center", "bold": True, "font_size": 16, "font_color": GREEN}
        )
        self.heading = book.add_format({**base, "bold": True, "font_size": 12})
        self.text = book.add_format(base)
        self.row = 0

    def fill(self) -> None:
        form, sheet = self.form, self.sheet
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        for column, part in enumerate(widths_of(form.services[0])):
            sheet.set_column(column, column, part * LETTERS)
        for line in form.head:
            self._across(line, self.head)
        self._across(form.title, self.title, height=26)
        self._across(form.edition, self.head)
        for name, text in form.aims:
            self._across(name, self.heading)
            self._across(text, self.text)
        for table in (*form.services, *form.others):
            self._table(table)

    def _across(self, text: str, style: Any, height: float | None = None) -> None:
        letters = sum(widths_of(self.form.services[0])) * LETTERS
        self.sheet.set_row(self.row, height or LINE * _height(text, letters) + 3)
        self.sheet.merge_range(self.row, 0, self.row, self.form.columns - 1, text, style)
        self.row += 1

    def _table(self, table: Table) -> None:
        self.row += 1
        if table.title:
            self._across(table.title, self.heading)
        self._cells([[name] for name in table.columns], self.column)
        for row in table.rows:
            self._cells(row, self.cell)

    def _cells(self, row: list[list[str]], style: Any) -> None:
        widths = widths_of(self.form.services[0])
        tallest = 1
        for column, (lines, part) in enumerate(zip(row, widths, strict=False)):
            self.sheet.write_string(self.row, column, "\n".join(lines), style)
            tallest = max(tallest, sum(_height(line, part * LETTERS) for line in lines))
        self.sheet.set_row(self.row, LINE * tallest + 5)
        self.row += 1


def _height(line: str, letters: float) -> int:
    """Lines that a text takes in a cell. Signs above and below a letter take no width."""
    wide = sum(1 for letter in line if not unicodedata.category(letter).startswith("M"))
    return max(1, math.ceil(wide / letters))
