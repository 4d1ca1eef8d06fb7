"""What misuse raises.

::

    CleanerError
    ├── InputTypeError   (also a TypeError)   the source is no text, bytes or path-like thing that can be read
    ├── OptionError      (also a ValueError)  an option, role or format name is unknown or contradicts another
    ├── DecodingError    (also a ValueError)  bytes do not fit the encoding that was asked for
    ├── SourceError      (also an OSError)    a file is missing, a directory, or cannot be read
    ├── FormatError      (also a ValueError)  a dict or JSON text is no article
    └── MissingExtraError (also an ImportError)  an optional dependency is not installed

A poor, broken or empty page never raises: it gives an article with a verdict.
"""

from __future__ import annotations


class CleanerError(Exception):
    """Base of everything this package raises on purpose."""


class InputTypeError(CleanerError, TypeError):
    """The source is of a type that cannot be read."""


class OptionError(CleanerError, ValueError):
    """An option, role or format name is unknown, or two options contradict each other."""


class DecodingError(CleanerError, ValueError):
    """The bytes do not fit the encoding that was named."""


class SourceError(CleanerError, OSError):
    """A file cannot be read."""


class MissingExtraError(CleanerError, ImportError):
    """An optional dependency is needed and not installed."""


class FormatError(CleanerError, ValueError):
    """A dict or JSON text is no article that this package wrote."""
