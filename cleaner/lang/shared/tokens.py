"""Which words in class, id, role and itemprop of an element say what it holds, by signal, in any language.

A word is a whole part of a token (``article``, ``body`` of ``articleBody``); two words with a space between are two
parts that follow each other in one token.
"""

TOKENS: dict[str, tuple[str, ...]] = {
    "body": (
        "article body", "articlebody", "article content", "article text", "entry content", "post content", "post body",
        "story body", "storybody", "body text", "bodytext", "fulltext", "main content", "maincontent", "content body",
        "rich text", "richtext", "prose", "rte", "wysiwyg", "paragraph", "artikel text", "artikeltext", "page content",
        "blog content", "news content", "detail text", "texto", "cuerpo", "corpo", "contenu", "inhalt", "tekst", "testo",
        "description", "markdown", "blogpost", "mw parser", "rendered", "textblock", "text block", "html content",
    ),
    "article": (
        "article", "artikel", "articolo", "articulo", "artigo", "hentry", "story", "post", "entry", "blog", "beitrag", "news",
        "blogposting", "newsarticle", "singular", "single",
    ),
    "headline": ("headline", "title", "titel", "titre", "titulo", "titolo", "entry title", "post title", "heading", "ueberschrift"),
    "kicker": (
        "kicker", "eyebrow", "overline", "topline", "category", "categories", "section", "rubric", "rubrik", "dachzeile",
        "roofline", "antetitulo", "occhiello", "chapeau", "supertitle", "spitzmarke", "label",
    ),
    "standfirst": (
        "standfirst", "dek", "deck", "subtitle", "subheadline", "subhead", "subheading", "sub title", "lead", "lede", "leadtext",
        "intro", "teaser text", "summary", "abstract", "excerpt", "vorspann", "chapo", "bajada", "sottotitolo", "entradilla",
        "ingress", "anriss", "subtitulo", "sapo", "lid", "sommario", "soustitre", "preamble", "perex", "strapline",
    ),
    "byline": (
        "byline", "author", "authors", "autor", "autore", "auteur", "autoren", "writer", "writers", "by", "contributor",
        "contributors", "journalist", "redakteur", "vcard", "fn", "signature", "firma", "posted by",
    ),
    "author_box": (
        "bio", "biography", "about author", "author bio", "author box", "authorbox", "author info", "author description",
        "author card", "gravatar", "avatar", "profile", "saboxplugin", "author profile",
    ),
    "date": (
        "date", "time", "datetime", "timestamp", "published", "publish", "pubdate", "datum", "fecha", "data", "updated", "dateline",
        "date published", "date modified", "modified", "posted on", "entry date", "reading time", "readtime", "duration", "uhrzeit",
    ),
    "meta": ("meta", "metadata", "infos", "info", "details", "postmeta", "entry meta", "post meta", "article meta", "credits"),
    "caption": (
        "caption", "captions", "figcaption", "wp caption", "legend", "legende", "bildunterschrift", "credit", "copyright notice",
        "photo credit", "image credit", "pie foto", "didascalia", "bildtext", "attribution", "cutline", "photographer", "quelle",
    ),
    "media": (
        "gallery", "carousel", "slider", "slide", "swiper", "slick", "slideshow", "video", "player", "audio", "podcast", "lightbox",
        "image", "picture", "photo", "figure", "embed", "thumbnail", "thumb", "media", "bild", "galerie", "foto", "fotos", "hero",
    ),
    "related": (
        "related", "relacionadas", "relacionados", "relacionado", "correlati", "similar", "recommended", "recommendation",
        "recommendations", "recommend", "more", "readmore", "read more", "read also", "also", "trending", "popular", "latest", "recent",
        "suggested", "suggestions", "most read", "mostread", "most viewed", "outbrain", "taboola", "yarpp", "teaser", "teasers",
        "weiterlesen", "verwandt", "verwandte", "siehe auch", "lireaussi", "upnext", "up next", "next article", "jp relatedposts",
        "relatedposts", "onward", "see also", "lesen sie", "mehr zum", "moretext", "ramp", "discover", "further", "upsell", "similaires",
    ),
    "card": ("card", "cards", "tile", "tiles", "grid", "listing", "listitem", "feed", "stream", "loop", "archive", "list", "collection"),
    "share": (
        "share", "sharing", "sharedaddy", "social", "socials", "addtoany", "addthis", "facebook", "twitter", "linkedin", "whatsapp",
        "pinterest", "instagram", "telegram", "teilen", "compartir", "partage", "partager", "condividi", "follow", "like", "likes",
        "shariff", "sharebar", "sd content", "mastodon", "bluesky", "youtube", "reddit", "compartilhar", "delen", "udostepnij",
    ),
    "comment": (
        "comment", "comments", "commentlist", "commentary", "disqus", "reply", "replies", "kommentar", "kommentare", "commentaires",
        "comentarios", "comentario", "commenti", "respond", "commentform", "discussion", "disqus_thread", "usercomment", "reactions",
        "reacties", "kommentarer", "kommentit", "komentarze", "depth", "discussions", "forum",
    ),
    "thread": ("thread", "message", "messages", "topic body", "cooked", "answer", "answers", "question", "review", "reviews", "usertext"),
    "nav": (
        "nav", "navi", "navigation", "navbar", "menu", "menus", "submenu", "megamenu", "dropdown", "topbar", "toolbar", "tabs", "tab",
        "tablist", "hamburger", "burger", "offcanvas", "drawer", "flyout", "subnav", "sitemap", "menuitem", "menubar", "mainmenu",
        "pagination", "pager", "paging", "paginator", "prev", "previous", "next", "skip", "skiplink", "sitenav", "quicklinks", "links",
    ),
    "breadcrumb": ("breadcrumb", "breadcrumbs", "crumb", "crumbs", "brotkrumen", "pfad", "migas", "breadcrumblist", "ariane", "trail"),
    "header": ("header", "masthead", "banner", "head", "kopf", "site header", "page header", "topnav", "logo", "branding", "site title", "tagline", "site description"),
    "footer": ("footer", "foot", "colophon", "contentinfo", "fusszeile", "impressum", "imprint", "site info", "subfooter", "bottom", "copyright"),
    "sidebar": ("sidebar", "side", "aside", "rail", "secondary", "complementary", "marginal", "marginalia", "seitenleiste", "lateral", "right column", "sidebox"),
    "widget": ("widget", "widgets", "widgettitle", "plugin", "module", "modul", "box", "infobox", "textwidget", "wp widget"),
    "newsletter": (
        "newsletter", "newsletters", "subscribe", "signup", "sign up", "mailchimp", "optin", "opt in", "mailing", "email", "abonnieren",
        "mc4wp", "mailpoet", "convertkit", "suscribete", "inscription", "leadbox", "leadform", "hubspot", "nl",
    ),
    "promo": (
        "promo", "promotion", "promos", "cta", "callout", "call action", "sponsor", "sponsored", "offer", "offers", "deal", "deals",
        "event", "events", "app", "appstore", "download", "donate", "donation", "support", "spende", "spenden", "membership", "shop",
        "buy", "product", "products", "price", "angebot", "werbung", "affiliate", "patreon", "kofi", "job", "jobs", "banner promo",
    ),
    "ad": (
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adsense", "adslot", "dfp", "anzeige", "anzeigen", "publicidad",
        "publicite", "pubblicita", "reklame", "reklama", "advertorial", "gpt", "adbox", "adunit", "google ad", "adsbygoogle", "pub",
    ),
    "paywall": ("paywall", "premium", "subscription", "subscriptions", "subscriber", "subscribers", "abo", "piano", "regwall", "plus", "tp container", "meter", "metered", "locked", "gate"),
    "cookie": ("cookie", "cookies", "consent", "gdpr", "dsgvo", "ccpa", "onetrust", "cmp", "cookiebot", "cookieconsent", "privacy", "datenschutz", "cmplz", "borlabs", "usercentrics", "didomi"),
    "tags": ("tag", "tags", "taglist", "tag links", "tagcloud", "keywords", "topics", "topic", "schlagworte", "schlagwort", "themen", "etiquetas", "mots", "taxonomy", "hashtags", "post tags", "cat links", "stichworte", "tagi", "labels"),
    "tool": ("tool", "tools", "print", "drucken", "imprimir", "save", "bookmark", "listen", "fontsize", "copy", "action", "actions", "translate", "language", "lang", "languages", "switcher", "toggle", "pdf", "merken", "readspeaker", "speech", "zoom", "btn", "button", "buttons", "control", "controls"),
    "search": ("search", "searchform", "suche", "recherche", "buscar", "busqueda", "cerca", "filter", "filters", "sort", "zoeken", "szukaj", "sok"),
    "login": ("login", "signin", "sign in", "logout", "register", "registration", "account", "user", "anmelden", "password", "auth", "my account", "cart", "basket", "checkout", "wishlist"),
    "form": ("form", "field", "fields", "input", "checkbox", "radio", "select", "captcha", "recaptcha", "wpcf7", "gform", "survey", "poll", "quiz", "vote", "voting", "rating", "ratings", "feedback", "umfrage", "helpful"),
    "modal": ("modal", "popup", "pop up", "popover", "overlay", "dialog", "tooltip", "lightbox overlay", "toast", "alert", "notice", "notification", "interstitial", "alertdialog", "announcement"),
    "unseen": ("sr only", "visually hidden", "visuallyhidden", "screen reader", "screenreader", "hidden", "hide", "invisible", "offscreen", "d none", "sronly", "noprint", "no print", "assistive", "a11y"),
    "toc": ("toc", "table contents", "tableofcontents", "of contents", "ez toc", "inhaltsverzeichnis", "onthispage", "this page", "jump", "anchors", "outline", "lwptoc"),
    "note": ("note", "notes", "footnote", "footnotes", "correction", "editor note", "editors note", "disclaimer", "disclosure", "reference", "references", "reflist", "sources", "source", "citation", "erratum", "hatnote", "bibliography", "warning"),
    "quote": ("quote", "blockquote", "pullquote", "pull quote", "quotation", "zitat", "cita", "citation text", "testimonial", "testimonials", "cite"),
    "box": ("factbox", "fact box", "infobox data", "key points", "keypoints", "key takeaways", "highlights", "faktenkasten", "faktbox", "takeaways", "bullets", "infokasten", "kasten", "spec", "specs", "specification", "features", "ingredients", "recipe", "instructions", "directions", "steps", "faq", "accordion"),
    "code": ("code", "highlight", "codehilite", "hljs", "prettyprint", "syntax", "syntaxhighlighter", "snippet", "prism", "sourcecode", "linenos", "terminal"),
    "table": ("table", "tabelle", "row", "cell", "wikitable", "tablepress", "datatable"),
}  # fmt: skip
"""Signal to its words, lower case and without accents; a word may stand under several signals."""
