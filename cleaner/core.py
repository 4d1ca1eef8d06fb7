"""The whole way from a source to its article, one stage a line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cleaner.article import Article, Segment, Verdict
from cleaner.assemble.build import build_article
from cleaner.decide.choose import decider_named
from cleaner.errors import InputTypeError, OptionError
from cleaner.evidence.folding import fold_all
from cleaner.evidence.gather import gather
from cleaner.evidence.glued import cut_glued
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.words import language_words
from cleaner.options import Options
from cleaner.read.decode import Source, decode_source, html_to_text
from cleaner.read.language import language_of, sampled_span
from cleaner.read.text import read_text
from cleaner.roles import BODY_ROLES, Role


@dataclass(frozen=True)
class Cleaner:
    """Cleans pages with one set of options. Immutable, so safe to share between threads; picklable.

    >>> Cleaner(Options(keep={"caption"})).clean("").verdict
    <Verdict.EMPTY: 'empty'>
    """

    options: Options = field(default_factory=Options)

    def __post_init__(self) -> None:
        if not isinstance(self.options, Options):
            raise OptionError(f"Cleaner takes cleaner.Options, got {type(self.options).__name__}")

    def clean(self, source: Source, *, format: str | None = None, url: str | None = None) -> Article:
        """Give the article of one page: of its text, or of its HTML rendered to text.

        ``source`` is text, bytes or a path; ``format`` is ``"text"``, ``"markdown"`` or ``"html"`` and found out
        when ``None``; ``url`` is the address of the page, put into the article as it is. Signs of headings, lists,
        quotes and code are read in text and Markdown alike; markup inside a line stays as it is. HTML is rendered to
        text first, and offsets count in that text.

        A poor, broken or empty page gives an article with a verdict. Raises :class:`cleaner.InputTypeError` for
        another type, :class:`cleaner.SourceError` for a path that cannot be read, :class:`cleaner.DecodingError` for
        bytes that do not fit ``options.encoding``, :class:`cleaner.OptionError` for an unknown format.
        """
        if url is not None and not isinstance(url, str):
            raise InputTypeError(f"url is a string or None, got {type(url).__name__}")
        decoded = decode_source(source, format, self.options.encoding)
        if not decoded.is_text:
            return _not_text(decoded.text, url, self.options)
        text = html_to_text(decoded.text) if decoded.format == "html" else decoded.text
        return self._clean_text(text, url)

    def _clean_text(self, text: str, url: str | None) -> Article:
        options = self.options
        matcher = default_matcher()
        page = read_text(text)
        language = options.language or language_of(text)
        words = language_words(language)
        folded = fold_all([block.text for block in page.blocks])
        page.blocks, folded, hits = cut_glued(page.text, page.blocks, folded, matcher)
        evidence = gather(page.blocks, matcher, words, folded, hits)
        decision = decider_named(options.decider).decide(page.blocks, evidence, options.precision)
        article = build_article(page, decision, evidence.words, words, language=language, url=url, text_roles=options.text_roles)
        return article if options.language else _with_language_of_body(article)


def clean(source: Source, *, format: str | None = None, url: str | None = None, options: Options | None = None) -> Article:
    r"""Give the article of one page; see :meth:`Cleaner.clean`, which it calls with ``options``.

    >>> article = clean("Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.\n\nRelated Posts")
    >>> article.headline, [segment.role.value for segment in article.chrome]
    ('Rain ends', ['related_links'])
    """
    return Cleaner(options or Options()).clean(source, format=format, url=url)


def _with_language_of_body(article: Article) -> Article:
    """Give the article with the language of its body, asked for again where other text was looked at the first time."""
    start, end = sampled_span(article.page_text)
    inside = sum(
        min(block.end, end) - max(block.start, start) for block in article.body if block.start < end and block.end > start
    )
    if 2 * inside > end - start:
        return article
    language = language_of(article.text)
    return article if language in (None, article.in_language) else replace(article, in_language=language)


def _not_text(text: str, url: str | None, options: Options) -> Article:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    whole = Segment(start, end, text[start:end], Role.TECHNICAL, 1.0, ("rule.not_text",))
    segments = (whole,) if end > start else ()
    return Article(
        url=url,
        segments=segments,
        page_text=text,
        verdict=Verdict.NOT_TEXT,
        confidence=1.0,
        text_roles=BODY_ROLES & options.text_roles,
    )
