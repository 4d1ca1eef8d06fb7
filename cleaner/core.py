"""The whole way from a source to its article, one stage a line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cleaner.article import Article, Segment, Sources, Verdict
from cleaner.assemble.addresses import base_address
from cleaner.assemble.build import NO_DATA, Told, build_article
from cleaner.assemble.fields import choose_language, primary
from cleaner.assemble.pieces import with_own_markup
from cleaner.decide.choose import decider_named
from cleaner.errors import InputTypeError, OptionError
from cleaner.evidence.folding import fold_all
from cleaner.evidence.gather import gather
from cleaner.evidence.glued import cut_glued
from cleaner.evidence.matching import default_matcher
from cleaner.evidence.words import language_words
from cleaner.options import Options
from cleaner.read.blocks import Page
from cleaner.read.decode import Source, decode_source
from cleaner.read.html import parse_html, read_document
from cleaner.read.language import language_of, sampled_span
from cleaner.read.pagedata import PageData, best, read_page_data
from cleaner.read.text import read_text
from cleaner.roles import BODY_ROLES, Role

MAX_HTML_CHARS = 8_000_000
"""Code points of an HTML source that are read; the article of a longer one names the limit ``html_chars``."""


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
        """Give the article of one page: of its text or of its HTML.

        ``source`` is text, bytes or a path; ``format`` is ``"text"``, ``"markdown"`` or ``"html"`` and found out
        when ``None``; ``url`` is the address of the page: links and pictures of HTML start from it, and it is the
        address of the article unless the page names a canonical one of the same site. Signs of headings, lists,
        quotes and code are read in text and Markdown alike; markup inside a line stays as it is.

        For HTML, ``page_text`` is the page rendered to text, hidden text included (it is chrome), and each segment has
        the XPath of its element and its place in the decoded source. A page that prints no body but carries it as data
        gets the data's text behind that, in segments with the reason ``page_data.article_body`` and no place.

        A poor, broken or empty page gives an article with a verdict. Raises :class:`cleaner.InputTypeError` for
        another type, :class:`cleaner.SourceError` for a path that cannot be read, :class:`cleaner.DecodingError` for
        bytes that do not fit ``options.encoding``, :class:`cleaner.OptionError` for an unknown format.
        """
        if url is not None and not isinstance(url, str):
            raise InputTypeError(f"url is a string or None, got {type(url).__name__}")
        decoded = decode_source(source, format, self.options.encoding)
        if not decoded.is_text:
            return _not_text(decoded.text, url, self.options)
        if decoded.format == "html":
            return self._clean_html(decoded.text, url)
        return self._clean_text(decoded.text, url)

    def _clean_text(self, text: str, url: str | None) -> Article:
        return self._article(read_text(text), NO_DATA, url, None)

    def _clean_html(self, html: str, url: str | None) -> Article:
        limits = ("html_chars",) if len(html) > MAX_HTML_CHARS else ()
        html = html[:MAX_HTML_CHARS]
        document = parse_html(html)
        page = read_document(document, html)
        data = read_page_data(document, url)
        article = self._article(page, data, url, base_address(document, url or best(data.canonical_url)), limits)
        if article.verdict is Verdict.EMPTY and document.find("script") is not None:
            return replace(article, verdict=Verdict.SCRIPT_NOTICE, confidence=1.0)
        return article

    def _article(self, page: Page, data: PageData, url: str | None, base: str | None, limits: tuple[str, ...] = ()) -> Article:
        options = self.options
        matcher = default_matcher()
        language = choose_language(language_of(page.text), options.language, data)
        words = language_words(primary(language.value) if language else None)
        whole = page.blocks
        page.blocks, folded, hits = cut_glued(page.text, whole, fold_all([block.text for block in whole]), matcher)
        if page.tree is not None:
            page.blocks = with_own_markup(page.blocks, whole)
        evidence = gather(page.blocks, matcher, words, folded, hits, page, data)
        decision = decider_named(options.decider).decide(page.blocks, evidence, options.precision)
        told = Told(words, language, url, base, data, limits)
        article = build_article(page, decision, evidence.words, told, options.text_roles)
        return article if options.language else _with_language_of_body(article, data)


def clean(source: Source, *, format: str | None = None, url: str | None = None, options: Options | None = None) -> Article:
    r"""Give the article of one page; see :meth:`Cleaner.clean`, which it calls with ``options``.

    >>> article = clean("Rain ends\n\nThe rain ended on Monday, said the weather office in Leeds.\n\nRelated Posts")
    >>> article.headline, [segment.role.value for segment in article.chrome]
    ('Rain ends', ['related_links'])
    """
    return Cleaner(options or Options()).clean(source, format=format, url=url)


def _with_language_of_body(article: Article, data: PageData) -> Article:
    """Give the article with the language of its body, asked for again where other text was looked at the first time."""
    start, end = sampled_span(article.page_text)
    inside = sum(
        min(block.end, end) - max(block.start, start) for block in article.body if block.start < end and block.end > start
    )
    if 2 * inside > end - start:
        return article
    language = language_of(article.text)
    found = choose_language(language, None, data)
    if language is None or found is None or found.value == article.in_language:
        return article
    return replace(article, in_language=found.value, sources=Sources({**article.sources, "in_language": found.source}))


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
