"""What can be chosen: one frozen, keyword-only dataclass that refuses what it does not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cleaner.errors import OptionError
from cleaner.roles import BODY_ROLES, Role, parse_roles

FORMATS = ("text", "markdown", "html")
DECIDERS = ("rules",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How pages are cleaned. Immutable, hashable, picklable.

    >>> Options(keep={"caption"}).text_roles - BODY_ROLES == {Role.CAPTION}
    True
    >>> Options(keep={"captoin"})
    Traceback (most recent call last):
    cleaner.errors.OptionError: keep: there is no role 'captoin'; did you mean 'caption'?
    """

    keep: Iterable[Role | str] = frozenset()
    """Roles that ``Article.text`` holds beside those of the body. What a line *is* does not change."""
    strip: Iterable[Role | str] = frozenset()
    """Roles that ``Article.text`` leaves out. What a line *is* does not change."""
    precision: float = 0.5
    """0 to 1: higher strips more doubtful lines and loses more article, lower keeps more chrome."""
    language: str | None = None
    """BCP 47 code of the pages, where it is known; found out otherwise."""
    encoding: str | None = None
    """Encoding of input bytes, where it is known; found out otherwise. Bytes that do not fit it raise."""
    decider: str = "rules"
    """What decides: ``rules`` (phrases, shape and neighbourhood, scored)."""

    def __post_init__(self) -> None:
        keep, strip = parse_roles("keep", self.keep), parse_roles("strip", self.strip)
        object.__setattr__(self, "keep", keep)
        object.__setattr__(self, "strip", strip)
        if both := keep & strip:
            raise OptionError(f"keep and strip contradict each other: both name {', '.join(sorted(both))}")
        if isinstance(self.precision, bool) or not isinstance(self.precision, (int, float)):
            raise OptionError(f"precision is a number from 0 to 1, got {self.precision!r}")
        if not 0 <= self.precision <= 1:
            raise OptionError(f"precision is a number from 0 to 1, got {self.precision!r}")
        if self.decider not in DECIDERS:
            raise OptionError(f"decider is one of {', '.join(DECIDERS)}, got {self.decider!r}")
        for name in ("language", "encoding"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, str) or not value):
                raise OptionError(f"{name} is a string or None, got {value!r}")
        if self.encoding is not None:
            _check_encoding(self.encoding)

    @property
    def text_roles(self) -> frozenset[Role]:
        """Roles that ``Article.text`` is made of."""
        return (BODY_ROLES | parse_roles("keep", self.keep)) - parse_roles("strip", self.strip)


def _check_encoding(name: str) -> None:
    import codecs

    try:
        codecs.lookup(name)
    except LookupError:
        raise OptionError(f"encoding: Python knows no encoding {name!r}; leave it out to have it found out") from None
