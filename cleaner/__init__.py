r"""Article text without the site around it: every line of a page gets a role, nothing is thrown away.

>>> import cleaner
>>> article = cleaner.clean("Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.\n\nRelated Posts")
>>> article.text
'The rain ended on Monday, said the weather office in Leeds.'
"""

from cleaner.article import Article, Block, Cell, Image, Inline, Link, Section, Segment, Sources, Verdict
from cleaner.core import Cleaner, clean
from cleaner.errors import (
    CleanerError,
    DecodingError,
    FormatError,
    InputTypeError,
    MissingExtraError,
    OptionError,
    SourceError,
)
from cleaner.options import Options
from cleaner.roles import BODY_ROLES, CHROME_ROLES, CONTENT_ROLES, Role

__version__ = "0.1.0"

__all__ = [
    "BODY_ROLES",
    "CHROME_ROLES",
    "CONTENT_ROLES",
    "Article",
    "Block",
    "Cell",
    "Cleaner",
    "CleanerError",
    "DecodingError",
    "FormatError",
    "Image",
    "Inline",
    "InputTypeError",
    "Link",
    "MissingExtraError",
    "OptionError",
    "Options",
    "Role",
    "Section",
    "Segment",
    "SourceError",
    "Sources",
    "Verdict",
    "clean",
]
