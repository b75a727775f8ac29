"""Prints a workbook as openpyxl reads it, in the shape of ReadPaper (compare-paper.ts)."""
import json
import sys

from openpyxl import load_workbook


def cells_of(sheet):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            cells[cell.coordinate] = {
                "value": cell.value,
                "format": cell.number_format,
                "bold": bool(cell.font.b),
                "size": int(cell.font.sz) if cell.font.sz == int(cell.font.sz) else cell.font.sz,
            }
    return cells


def footer_of(sheet):
    """openpyxl writes the codes of pages out."""
    parts = [("&L", sheet.oddFooter.left), ("&C", sheet.oddFooter.center), ("&R", sheet.oddFooter.right)]
    text = "".join(code + part.text for code, part in parts if part and part.text)
    return text.replace("&[Pages]", "&N").replace("&[Page]", "&P")


def freeze_of(sheet):
    pane = sheet.sheet_view.pane
    return [int(pane.ySplit or 0), int(pane.xSplit or 0)] if pane else [0, 0]


book = load_workbook(sys.argv[1])
sheets = [
    {
        "name": sheet.title,
        "isVisible": sheet.sheet_state == "visible",
        "cells": cells_of(sheet),
        "merges": [str(each) for each in sheet.merged_cells.ranges],
        "freeze": freeze_of(sheet),
        "orientation": sheet.page_setup.orientation,
        "paper": int(sheet.page_setup.paperSize),
        "repeated": (sheet.print_title_rows or "").replace("$", ""),
        "footer": footer_of(sheet),
    }
    for sheet in book.worksheets
]
json.dump({"sheets": sheets}, sys.stdout, ensure_ascii=False)
