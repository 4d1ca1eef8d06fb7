"""What a line of a page can be: the closed set of roles, content first, then chrome.

>>> Role("read_also").is_chrome
True
>>> Role.CAPTION in CONTENT_ROLES
True
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from enum import Enum

from cleaner.errors import OptionError


class Role(str, Enum):
    """The role of one segment; its value is the name used in data, options and results."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    NOTE = "note"
    READER_COMMENT = "reader_comment"

    AD_BLOCKER_PLEA = "ad_blocker_plea"
    ADVERTISEMENT = "advertisement"
    CORRECTION_PROMPT = "correction_prompt"
    READ_ALSO = "read_also"
    RELATED_LINKS = "related_links"
    NEWSLETTER = "newsletter"
    SUBSCRIPTION = "subscription"
    DONATION = "donation"
    SOCIAL = "social"
    COMMENT_PROMPT = "comment_prompt"
    COOKIE_NOTICE = "cookie_notice"
    LEGAL = "legal"
    NAVIGATION = "navigation"
    SITE_IDENTITY = "site_identity"
    ACCOUNT = "account"
    APP_PROMO = "app_promo"
    TOPIC_TAGS = "topic_tags"
    AUTHOR_BOX = "author_box"
    MEDIA_CONTROL = "media_control"
    TOOL = "tool"
    FEEDBACK = "feedback"
    PROMOTION = "promotion"
    TECHNICAL = "technical"
    REPEAT = "repeat"
    OTHER_CHROME = "other_chrome"

    # A role equals its name, so it must hash like it; that of Enum does not, and takes five times as long.
    __hash__ = str.__hash__

    @property
    def is_chrome(self) -> bool:
        """Whether the role belongs to the site and not to the article."""
        return self not in CONTENT_ROLES

    def __str__(self) -> str:
        return self.value


_ROLES = tuple(Role)
_FIRST_CHROME = _ROLES.index(Role.AD_BLOCKER_PLEA)

CONTENT_ROLES: frozenset[Role] = frozenset(_ROLES[:_FIRST_CHROME])
"""Roles that belong to the article."""

CHROME_ROLES: frozenset[Role] = frozenset(_ROLES[_FIRST_CHROME:])
"""Roles that belong to the site."""

BODY_ROLES: frozenset[Role] = frozenset({Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.TABLE, Role.CODE})
"""Roles of which ``Article.body`` and ``Article.text`` are made unless the options say otherwise."""


def parse_roles(option: str, names: Iterable[Role | str]) -> frozenset[Role]:
    """Give the named roles as a set; ``option`` names the argument in the message.

    Raises :class:`cleaner.OptionError` for a name that is no role, and for a lone string (a likely slip for a set).
    """
    if isinstance(names, str):
        raise OptionError(f"{option} takes a set of role names, got the string {names!r}: write {{{names!r}}}")
    try:
        listed = list(names)
    except TypeError:
        raise OptionError(f"{option} takes a set of role names, got {names!r}") from None
    return frozenset(_parse_role(option, name) for name in listed)


def _parse_role(option: str, name: Role | str) -> Role:
    try:
        return Role(name)
    except ValueError:
        near = get_close_matches(str(name), [role.value for role in Role], n=1)
        hint = f"did you mean {near[0]!r}?" if near else "the roles are: " + ", ".join(role.value for role in Role)
        raise OptionError(f"{option}: there is no role {name!r}; {hint}") from None
