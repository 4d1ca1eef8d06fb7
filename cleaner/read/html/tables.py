"""Whether a table holds data, whose rows are read as rows, or lays out a page, whose cells are read as blocks."""

from __future__ import annotations

from turbohtml import Element

_PAGE_PARTS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "pre", "form", "figure", "article", "section", "blockquote"])
_LISTS = frozenset(("ul", "ol", "dl"))
_LOOK_AT = ("table", "tr", "td", "th", "p", "div", *_LISTS, *_PAGE_PARTS)
MAX_CELL_CHARS = 300
"""Mean characters a cell above which a table holds paragraphs, not data."""
MIN_COLUMNS = 1.5
MAX_PARAGRAPHS_A_CELL = 1.5


def is_data_table(table: Element) -> bool:
    """Whether the rows of ``table`` are rows of data.

    >>> from turbohtml import parse
    >>> is_data_table(parse("<table><tr><th>Year<th>Rain<tr><td>1999<td>3 mm</table>").find("table"))
    True
    """
    if (table.attr("role") or "").lower() in ("presentation", "none"):
        return False
    count = dict.fromkeys(_LOOK_AT, 0)
    for element in table.iter_elements(_LOOK_AT):
        tag = element.tag
        # Leaving at the first inner table keeps the looks at nested tables linear.
        if tag == "table" or tag in _PAGE_PARTS:
            return False
        count[tag] += 1
    rows, headers = count["tr"], count["th"]
    cells = count["td"] + headers
    if not rows or cells < 2 or (rows < 2 and not headers) or cells < MIN_COLUMNS * rows:
        return False
    if sum(count[tag] for tag in _LISTS) and headers * 2 < rows:
        return False
    if count["p"] + count["div"] > MAX_PARAGRAPHS_A_CELL * cells:
        return False
    return len(table.text) <= MAX_CELL_CHARS * cells
