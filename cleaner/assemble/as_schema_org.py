"""``Article`` to schema.org ``NewsArticle``; the one table that maps our names to the JSON spelling."""

from __future__ import annotations

from typing import Any

from cleaner.article import Article, Image


def article_to_schema_org(article: Article) -> dict[str, Any]:
    """Give JSON-LD; https://schema.org/NewsArticle. Empty properties are left out."""
    published, modified = article.date_published, article.date_modified
    properties: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "articleSection": article.kicker,
        "description": article.standfirst,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "datePublished": published.isoformat() if published else None,
        "dateModified": modified.isoformat() if modified else None,
        "inLanguage": article.in_language,
        "url": article.url,
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "keywords": list(article.topics),
        "image": [_image(image) for image in article.images],
        "articleBody": "\n\n".join(block.text for block in article.body) or None,
        "comment": [{"@type": "Comment", "text": comment.text} for comment in article.comments],
    }
    return {name: value for name, value in properties.items() if value not in (None, [], "")}


def _image(image: Image) -> dict[str, Any]:
    properties = {
        "@type": "ImageObject",
        "url": image.url,
        "alternateName": image.alt,
        "caption": image.caption,
        "creditText": image.credit,
    }
    return {name: value for name, value in properties.items() if value}
