"""Page data: what the HTML of a page says about it outside its visible text."""

from __future__ import annotations

from cleaner.read.pagedata.choose import read_page_data
from cleaner.read.pagedata.fallback import fill_gaps
from cleaner.read.pagedata.fields import Candidate, PageData, TextBlock, best
from cleaner.read.pagedata.sources import find_sources

__all__ = ["Candidate", "PageData", "TextBlock", "best", "fill_gaps", "find_sources", "read_page_data"]
