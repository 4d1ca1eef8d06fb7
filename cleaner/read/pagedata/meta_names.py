"""Names of ``meta`` elements by field, the most trusted first; all in lower case."""

from __future__ import annotations

META_HEADLINES = (
    "og:title",
    "headline",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "cxenseparse:title",
    "twitter:title",
    "title",
)
META_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
META_AUTHORS = (
    "article:author",
    "author",
    "og:article:author",
    "og:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "dc:creator",
    "lp.article:author",
    "byl",
    "creator",
)
META_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish-date",
    "published_at",
    "date",
    "dc.date",
    "dcterms.date",
    "datecreated",
    "uploaddate",
)
META_MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "revised",
)
META_SITES = (
    "og:site_name",
    "site_name",
    "sitename",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "publisher",
    "al:ios:app_name",
)
META_TOPICS = ("article:tag", "og:article:tag", "news_keywords", "parsely-tags", "keywords", "sailthru.tags", "mrf:tags", "tags")
META_SECTIONS = ("article:section", "og:article:section", "og:section", "parsely-section", "articlesection", "section")
META_IMAGES = (
    "og:image",
    "og:image:secure_url",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "sailthru.image.full",
    "thumbnail",
)
META_LANGUAGES = ("og:locale", "content-language", "inlanguage", "dc.language", "dcterms.language", "language", "lang")
