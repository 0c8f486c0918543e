"""Workbooks as Excel writes them, by hand: shared strings, dates as numbers with a style, visible and hidden sheets."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="22" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


class Strings(list[str]):
    """The shared strings: each once."""

    def at(self, text: str) -> int:
        if text not in self:
            self.append(text)
        return self.index(text)


def letter(column: int) -> str:
    return chr(ord("A") + column)


def cell(place: str, value: Any, strings: Strings) -> str:
    match value:
        case None:
            return f'<c r="{place}" s="1"/>'
        case datetime():
            serial = (value - datetime.fromisoformat("1899-12-30")).total_seconds() / 86400
            return f'<c r="{place}" s="2"><v>{serial}</v></c>'
        case date():
            return f'<c r="{place}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{value}</v></c>'
        case str() if value.startswith("="):
            return f'<c r="{place}" t="str"><f>{escape(value[1:])}</f><v>from a formula</v></c>'
        case _:
            return f'<c r="{place}" t="s"><v>{strings.at(value)}</v></c>'


def sheet_xml(rows: Sequence[Sequence[Any]], strings: Strings) -> str:
    lines = (
        f'<row r="{number}">'
        + "".join(cell(f"{letter(at)}{number}", value, strings) for at, value in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]] | str],
    hidden: Sequence[str] = (),
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """An .xlsx of sheets by name: rows of values, or the XML itself."""
    strings = Strings()
    bodies = [
        body if isinstance(body, str) else sheet_xml(body, strings) for body in sheets.values()
    ]
    state = lambda name: "hidden" if name in hidden else "visible"  # noqa: E731
    numbered = list(enumerate(sheets, start=1))
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" state="{state(name)}" r:id="rId{n}"/>'
        for n, name in numbered
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n, _ in numbered
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{RELS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{types}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="rId90" Type="{RELS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="{RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": body for (n, _), body in zip(numbered, bodies, strict=True)},
        **(extra or {}),
    }  # fmt: skip
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()
