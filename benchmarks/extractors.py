"""The tools that take the HTML of a page, ours and the peers, each as two calls: the work, and the reading of its result.

Only the first call is timed. Every tool is loaded when it is asked for, so that a process holds one tool alone. Tools
that read bytes get the page's bytes; those that want text get it decoded beforehand, untimed. All are asked for the
main content without readers' comments and otherwise run with their defaults.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

from benchmarks.extraction import ROLES_OF_CORPUS, Extraction

_LANG = re.compile(rb"<html[^>]{0,300}?\slang\s*=\s*[\"']?([a-zA-Z]{2,3})", re.IGNORECASE)

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    )
)


class Tool(NamedTuple):
    """One tool, loaded."""

    work: Callable[[bytes, str | None], Any]
    """Takes the page as the tool reads it and the page's address; gives what the tool gives."""
    describe: Callable[[Any, str], Extraction]
    """Takes that and the name of the corpus; gives the common shape, untimed."""
    wants_text: bool = False


class Entry(NamedTuple):
    """One tool, not loaded yet."""

    name: str
    package: str
    load: Callable[[], Tool]
    offers: tuple[str, ...] = ()
    """Columns of ``benchmarks.html_metrics`` beyond the main content that the tool has an answer for."""


def _load_cleaner() -> Tool:
    import cleaner

    def describe(article: cleaner.Article, corpus: str) -> Extraction:
        pieces = [(image.caption, image.credit) for image in article.images]
        captions = " \n ".join(part for piece in pieces for part in piece if part)
        published = article.date_published
        fields = {
            "headline": article.headline,
            "kicker": article.kicker,
            "standfirst": article.standfirst,
            "byline": article.byline,
            "dateline": article.dateline,
            "caption": captions,
            "note": "\n".join(block.text for block in article.notes),
            "reader_comment": "\n".join(block.text for block in article.comments),
        }
        return Extraction(
            text=article.render(ROLES_OF_CORPUS[corpus]) if corpus in ROLES_OF_CORPUS else article.text,
            paragraphs=[block.text for block in article.body if block.role == "paragraph"],
            headings=[block.text for block in article.body if block.role == "heading"],
            headline=article.headline or "",
            authors=list(article.authors),
            published=published.isoformat() if published else "",
            standfirst=article.standfirst or "",
            captions=[caption for caption, _ in pieces if caption],
            credits=[credit for _, credit in pieces if credit],
            fields={role: text for role, text in fields.items() if text},
            parts=[(segment.role.value, segment.text) for segment in article.segments],
        )

    return Tool(lambda page, url: cleaner.clean(page, format="html", url=url), describe)


def _load_trafilatura(**options: bool) -> Tool:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def describe(document: Any, _: str) -> Extraction:
        if document is None:
            return Extraction()
        texts: dict[str, list[str]] = {"p": [], "head": []}
        for element in [] if document.body is None else document.body.iter("p", "head"):
            texts[element.tag].append("".join(element.itertext()))
        return Extraction(
            text=document.text or "",
            paragraphs=texts["p"],
            headings=texts["head"],
            headline=document.title or "",
            authors=[name.strip() for name in (document.author or "").split(";") if name.strip()],
            published=document.date or "",
        )

    settings: dict[str, Any] = {"include_comments": False, "with_metadata": True, **options}
    return Tool(lambda page, url: trafilatura.bare_extraction(page, url=url, **settings), describe)


def _load_resiliparse() -> Tool:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def work(page: bytes, _: str | None) -> Any:
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page) or "utf-8")
        return extract_plain_text(tree, main_content=True, alt_texts=False, comments=False, preserve_formatting=True)

    return Tool(work, lambda text, _: Extraction(text=text, paragraphs=_lines(text)))


def _load_readability() -> Tool:
    import logging

    from lxml import html
    from readability import Document

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)

    def work(page: bytes, _: str | None) -> Any:
        document = Document(page)
        return document.summary(html_partial=True), document.short_title()

    def describe(found: Any, _: str) -> Extraction:
        summary, title = found
        tree = html.fromstring(summary) if summary.strip() else html.Element("div")
        return Extraction(
            text=_text_of(tree),
            paragraphs=[element.text_content() for element in tree.iter("p")],
            headings=[element.text_content() for element in tree.iter("h2", "h3", "h4", "h5", "h6")],
            headline=title or "",
        )

    return Tool(work, describe, wants_text=True)


def _load_newspaper() -> Tool:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import newspaper

    def work(page: bytes, url: str | None) -> Any:
        article = newspaper.Article(url or "https://example.org/", fetch_images=False, verbose=False)
        article.download(input_html=page)
        article.parse()
        return article

    def describe(article: Any, _: str) -> Extraction:
        published = article.publish_date
        return Extraction(
            text=article.text,
            paragraphs=_lines(article.text),
            headline=article.title or "",
            authors=list(article.authors),
            published=published.isoformat() if hasattr(published, "isoformat") else "",
        )

    return Tool(work, describe, wants_text=True)


def _load_justext() -> Tool:
    import justext

    from benchmarks.peers import stoplist

    def work(page: bytes, _: str | None) -> Any:
        language = _LANG.search(page[:20_000])
        return justext.justext(page, stoplist(language[1].decode().lower() if language else None))

    def describe(found: Any, _: str) -> Extraction:
        good = [paragraph for paragraph in found if not paragraph.is_boilerplate]
        return Extraction(
            text="\n".join(paragraph.text for paragraph in good),
            paragraphs=[paragraph.text for paragraph in good if not paragraph.is_heading],
            headings=[paragraph.text for paragraph in good if paragraph.is_heading],
        )

    return Tool(work, describe)


def _load_boilerpy() -> Tool:
    from boilerpy3.extractors import ArticleExtractor

    def work(page: bytes, _: str | None) -> Any:
        return ArticleExtractor().get_doc(page)

    def describe(document: Any, _: str) -> Extraction:
        return Extraction(text=document.content, paragraphs=_lines(document.content), headline=document.title or "")

    return Tool(work, describe, wants_text=True)


def _text_of(tree: Any) -> str:
    """Give the text of an lxml tree, a line for each element that is no inline markup; the tree is changed."""
    for element in tree.iter("*"):
        if element.tag not in _INLINE:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return "\n".join(" ".join(line.split()) for line in tree.text_content().split("\n") if line.strip())


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


YARDSTICK = "trafilatura"
OURS = "cleaner"
_METADATA = ("headline", "headline near", "authors", "date")
ENTRIES = (
    Entry(OURS, "article-cleaner", _load_cleaner, (*_METADATA, "named", "headings", "standfirst", "captions", "credits")),
    Entry(YARDSTICK, "trafilatura", _load_trafilatura, (*_METADATA, "named", "headings")),
    Entry("trafilatura fast", "trafilatura", lambda: _load_trafilatura(fast=True), (*_METADATA, "named", "headings")),
    Entry(
        "trafilatura precision", "trafilatura", lambda: _load_trafilatura(favor_precision=True), (*_METADATA, "named", "headings")
    ),
    Entry("resiliparse", "resiliparse", _load_resiliparse),
    Entry("readability-lxml", "readability-lxml", _load_readability, ("headline", "headline near", "named", "headings")),
    Entry("newspaper4k", "newspaper4k", _load_newspaper, _METADATA),
    Entry("jusText", "justext", _load_justext, ("named", "headings")),
    Entry("boilerpy3", "boilerpy3", _load_boilerpy, ("headline", "headline near")),
)
OPTIONAL_COLUMNS = frozenset(ENTRIES[0].offers)


def entry_named(name: str) -> Entry:
    """Give a tool's entry; exits with the known names for another one."""
    for entry in ENTRIES:
        if entry.name == name:
            return entry
    raise SystemExit(f"there is no tool {name!r}; the tools are: {', '.join(entry.name for entry in ENTRIES)}")


def version_of(entry: Entry) -> str:
    """Give the version of the tool's package, empty where it is not installed."""
    if entry.name == OURS:
        import cleaner

        return cleaner.__version__
    try:
        return version(entry.package)
    except PackageNotFoundError:
        return ""


def installed(names: Iterable[str]) -> list[Entry]:
    """Give the entries of the tools that are installed, and print the names of those that are not."""
    found = []
    for entry in map(entry_named, names):
        if version_of(entry):
            found.append(entry)
        else:
            print(f'{entry.name} is left out: pip install "article-cleaner[peers]"')
    return found
