"""Names in author fields that are no person, all languages together. Lower case, folded spelling."""

# A name that holds one of these words is a desk, an office or a company.
COLLECTIVE_WORDS = (
    "admin", "administrator", "agency", "board", "bureau", "committee", "company", "contributors", "correspondents", "department",
    "desk", "digital", "editorial", "editors", "foundation", "gazette", "gmbh", "group", "herald", "inc", "institute", "llc", "ltd",
    "magazine", "media", "network", "news", "newsdesk", "newspaper", "newsroom", "online", "plc", "press", "redaction", "reporters", "service",
    "staff", "studio", "studios", "team", "times", "tribune", "tv", "university", "webdesk", "webmaster", "writers",
    "agentur", "nachrichten", "nachrichtenagentur", "onlineredaktion", "redaktion", "verlag", "zeitung",
    "agencia", "agencias", "agenzia", "colaboradores", "editoria", "redaccion", "redacao", "redazione", "redactie", "redactia", "redakcja",
    "redakce", "redakcia", "redakcija", "redaksi", "redaksjonen", "redaktionen", "redakcio", "szerkesztoseg", "toimitus", "toimetus",
    "editorial", "editoriale", "equipe", "equipo", "servizi", "servicios", "haber", "haberler", "merkezi", "editoru",
    "редакция", "редакція", "редакцията", "рэдакцыя", "редакциja", "агентство", "новости", "новини", "агенция", "συντακτικη", "ομαδα",
    "מערכת", "التحرير", "تحرير", "فريق", "وكالات", "گروه", "خبرگزاري",
)  # fmt: skip
# Parts that mark a collective in scripts without spaces between words.
COLLECTIVE_PARTS = ("編集部", "编辑部", "編輯部", "取材班", "新聞社", "新闻社", "通信社", "通讯社", "新聞", "日报", "日報", "편집국", "편집부", "뉴스팀", "신문", "株式会社")
# Stand in author fields and name nobody.
PLACEHOLDERS = (
    "admin", "administrator", "anonymous", "author", "default", "false", "guest", "n/a", "na", "nan", "nobody", "none", "null", "root",
    "super user", "superuser", "system", "test", "true", "undefined", "unknown", "user", "webmaster",
)  # fmt: skip
