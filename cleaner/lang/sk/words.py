"""Slovak words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("január", "januára", "januári", "jan"),
    ("február", "februára", "februári", "feb"),
    ("marec", "marca", "marci", "mar"),
    ("apríl", "apríla", "apríli", "apr"),
    ("máj", "mája", "máji"),
    ("jún", "júna", "júni"),
    ("júl", "júla", "júli"),
    ("august", "augusta", "auguste", "aug"),
    ("september", "septembra", "septembri", "sep", "sept"),
    ("október", "októbra", "októbri", "okt"),
    ("november", "novembra", "novembri", "nov"),
    ("december", "decembra", "decembri", "dec"),
)
WEEKDAYS = ("pondelok", "utorok", "streda", "štvrtok", "piatok", "sobota", "nedeľa")
# Stand before the name of the author of the piece.
BYLINE = ("autor", "autor článku", "autorka", "autorka článku", "autori", "napísal", "napísala", "od", "pripravil", "pripravila", "rozhovor viedol", "rozhovor viedla", "text")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "dopisovateľ",
    "dopisovateľka",
    "editor",
    "editorka",
    "fejtonista",
    "komentátor",
    "komentátorka",
    "novinár",
    "novinárka",
    "publicista",
    "publicistka",
    "redaktor",
    "redaktorka",
    "reportér",
    "reportérka",
    "spravodajca",
    "spravodajkyňa",
    "šéfredaktor",
    "šéfredaktorka",
    "zahraničný spravodajca",
    "zástupca šéfredaktora",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("a", "v spolupráci s")
# Stand before the day the piece came out.
PUBLISHED = ("dátum", "dátum vydania", "publikované", "vložené", "vydané", "vytvorené", "zverejnené")
# Stand before the day the piece was last changed.
MODIFIED = ("aktualizácia", "aktualizované", "naposledy aktualizované", "naposledy upravené", "posledná aktualizácia", "upravené")
# Stand beside a number of minutes.
READING_TIME = ("čas čítania", "doba čítania", "min čítania", "min. čítania", "minút čítania", "minúta čítania", "minúty čítania")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("dnes", "dňami", "hod.", "hodín", "hodinami", "minútami", "o", "pred", "predvčerom", "včera")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "autor fotografie",
    "foto",
    "fotka",
    "fotografia",
    "grafika",
    "ilustrácia",
    "ilustračná fotografia",
    "ilustračné foto",
    "kredit",
    "obrázok",
    "snímka",
    "snímka obrazovky",
    "video",
    "zdroj",
    "zdroj foto",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "ďakujeme",
    "kliknite",
    "máte",
    "môžete",
    "napíšte",
    "napíšte nám",
    "podeľte sa",
    "podporte",
    "prečítajte",
    "pridajte sa",
    "prihláste sa",
    "prosím",
    "prosíme",
    "sledujte",
    "svoj",
    "ty",
    "tvoj",
    "tvoje",
    "vám",
    "vás",
    "vaša",
    "vaše",
    "vašej",
    "vašom",
    "vašu",
    "váš",
    "vy",
    "vypnite",
    "zadajte",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "my",
    "na našej stránke",
    "na tejto stránke",
    "nám",
    "nami",
    "nás",
    "naša",
    "naše",
    "našej",
    "nášho",
    "našom",
    "našich",
    "naši",
    "našu",
    "náš",
    "redakcia",
    "táto stránka",
    "tejto stránke",
    "tento web",
    "tohto webu",
    "tomto webe",
    "u nás",
)
