"""Danish words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("januar", "jan"),
    ("februar", "feb", "febr"),
    ("marts", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
# Stand before the name of the author of the piece.
BYLINE = (
    "af",
    "artikel af",
    "forfatter",
    "journalist",
    "oversat af",
    "redigeret af",
    "skrevet af",
    "tekst",
    "tekst af",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("skriver",)
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "anmelder",
    "ansvarshavende chefredaktør",
    "chefredaktør",
    "debattør",
    "erhvervsredaktør",
    "forfatter",
    "fotograf",
    "freelancejournalist",
    "journalist",
    "journalistpraktikant",
    "klummeskribent",
    "kommentator",
    "korrespondent",
    "kulturredaktør",
    "politisk redaktør",
    "politisk reporter",
    "redaktionschef",
    "redaktør",
    "reporter",
    "skribent",
    "sportsjournalist",
    "udlandskorrespondent",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("og", "samt")
# Stand before the day the piece came out.
PUBLISHED = ("bragt", "dato", "offentliggjort", "oprettet", "publiceret", "udgivet", "udgivet den")
# Stand before the day the piece was last changed.
MODIFIED = (
    "opdateret",
    "opdateret den",
    "senest opdateret",
    "senest ændret",
    "sidst opdateret",
    "sidst ændret",
    "ændret",
)
# Stand beside a number of minutes.
READING_TIME = (
    "læsetid",
    "min læsetid",
    "min læsning",
    "min. læsetid",
    "minutters læsetid",
    "minutters læsning",
    "tager at læse",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "dag siden",
    "dage siden",
    "for siden",
    "i dag",
    "i går",
    "kl",
    "kl.",
    "klokken",
    "min siden",
    "minutter siden",
    "siden",
    "time siden",
    "timer siden",
    "uger siden",
    "år siden",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arkivfoto",
    "arkivfotos",
    "billede",
    "billeder",
    "foto",
    "fotograf",
    "fotos",
    "fra",
    "grafik",
    "illustration",
    "kilde",
    "pressefoto",
    "privatfoto",
    "skærmbillede",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "abonner",
    "del",
    "deltag",
    "dig",
    "din",
    "dine",
    "dit",
    "du",
    "fortæl os",
    "følg",
    "hjælp os",
    "hør",
    "jer",
    "jeres",
    "klik",
    "kontakt os",
    "køb",
    "læs",
    "send os",
    "skriv til os",
    "støt",
    "tak",
    "tilmeld dig",
    "venligst",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "denne hjemmeside",
    "denne side",
    "dette site",
    "dette websted",
    "os",
    "på siden her",
    "redaktionen",
    "vi",
    "vor",
    "vore",
    "vores",
)
