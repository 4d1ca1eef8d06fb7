"""Czech words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("leden", "ledna", "lednu", "led"),
    ("únor", "února", "únoru", "úno"),
    ("březen", "března", "březnu", "bře"),
    ("duben", "dubna", "dubnu", "dub"),
    ("květen", "května", "květnu", "kvě"),
    ("červen", "června", "červnu", "čvn"),
    ("červenec", "července", "červenci", "čvc"),
    ("srpen", "srpna", "srpnu", "srp"),
    ("září", "zář"),
    ("říjen", "října", "říjnu", "říj"),
    ("listopad", "listopadu", "lis"),
    ("prosinec", "prosince", "prosinci", "pro"),
)
WEEKDAYS = ("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle")
# Stand before the name of the author of the piece.
BYLINE = (
    "autor",
    "autor článku",
    "autorka",
    "autorka článku",
    "autoři",
    "napsal",
    "napsala",
    "od",
    "připravil",
    "připravila",
    "rozhovor vedl",
    "rozhovor vedla",
    "text",
    "vložil",
    "vložila",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "dopisovatel",
    "dopisovatelka",
    "editor",
    "editorka",
    "fejetonista",
    "komentátor",
    "komentátorka",
    "novinář",
    "novinářka",
    "publicista",
    "publicistka",
    "redaktor",
    "redaktorka",
    "reportér",
    "reportérka",
    "šéfredaktor",
    "šéfredaktorka",
    "zahraniční zpravodaj",
    "zástupce šéfredaktora",
    "zpravodaj",
    "zpravodajka",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("a", "ve spolupráci s")
# Stand before the day the piece came out.
PUBLISHED = ("datum", "datum vydání", "publikováno", "vloženo", "vydáno", "vytvořeno", "zveřejněno")
# Stand before the day the piece was last changed.
MODIFIED = ("aktualizace", "aktualizováno", "naposledy aktualizováno", "naposledy upraveno", "poslední aktualizace", "upraveno")
# Stand beside a number of minutes.
READING_TIME = ("čas čtení", "doba čtení", "min čtení", "min. čtení", "minut čtení", "minuta čtení", "minuty čtení")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("dnes", "dny", "hod.", "hodin", "hodinami", "minutami", "před", "předevčírem", "v", "včera")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "autor fotografie",
    "foto",
    "fotka",
    "fotografie",
    "grafika",
    "ilustrace",
    "ilustrační foto",
    "ilustrační snímek",
    "kredit",
    "obrázek",
    "snímek",
    "snímek obrazovky",
    "video",
    "volné dílo",
    "zdroj",
    "zdroj foto",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "děkujeme",
    "klikněte",
    "máte",
    "můžete",
    "napište",
    "napište nám",
    "podělte se",
    "podpořte",
    "prosím",
    "prosíme",
    "přečtěte",
    "přidejte se",
    "přihlaste se",
    "sledujte",
    "svůj",
    "tvoje",
    "tvůj",
    "ty",
    "vám",
    "vás",
    "vaše",
    "vašem",
    "vašeho",
    "vaši",
    "vaší",
    "váš",
    "vy",
    "vypněte",
    "zadejte",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "my",
    "na těchto stránkách",
    "na tomto webu",
    "nám",
    "námi",
    "nás",
    "naše",
    "našeho",
    "našem",
    "našich",
    "naši",
    "naším",
    "naší",
    "náš",
    "redakce",
    "tato stránka",
    "tento web",
    "tohoto webu",
    "tomto webu",
    "u nás",
)
