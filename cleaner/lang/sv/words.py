"""Swedish words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("mars", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augusti", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
# Stand before the name of the author of the piece.
BYLINE = (
    "analys av",
    "artikel av",
    "av",
    "författare",
    "intervju av",
    "krönika av",
    "postad av",
    "publicerad av",
    "reporter",
    "skriven av",
    "skrivet av",
    "text",
    "text av",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "ansvarig utgivare",
    "chefredaktör",
    "ekonomireporter",
    "frilansjournalist",
    "frilansreporter",
    "författare",
    "journalist",
    "kolumnist",
    "kommentator",
    "korrespondent",
    "krönikör",
    "kulturredaktör",
    "ledarskribent",
    "nyhetschef",
    "politisk redaktör",
    "politisk reporter",
    "redaktör",
    "reporter",
    "skribent",
    "sportreporter",
    "utrikeskorrespondent",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("med", "och", "samt")
# Stand before the day the piece came out.
PUBLISHED = (
    "datum",
    "inlagd",
    "lades upp",
    "postad",
    "postat",
    "publicerad",
    "publicerad den",
    "publicerades",
    "publicerat",
    "publiceringsdatum",
    "skapad",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "reviderad",
    "senast uppdaterad",
    "senast uppdaterat",
    "senast ändrad",
    "uppdaterad",
    "uppdaterad den",
    "uppdaterades",
    "uppdaterat",
    "ändrad",
)
# Stand beside a number of minutes.
READING_TIME = ("läsning", "lästid", "min läsning", "min lästid", "min. lästid", "minuter att läsa", "minuters läsning")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "i dag",
    "i går",
    "idag",
    "igår",
    "kl",
    "kl.",
    "klockan",
    "minuter",
    "sedan",
    "tim",
    "timmar",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arkivbild",
    "arkivfoto",
    "bild",
    "bilder",
    "bildkälla",
    "copyright",
    "foto",
    "foto av",
    "fotograf",
    "foton",
    "genrebild",
    "grafik",
    "illustration",
    "kollage",
    "källa",
    "montage",
    "pressbild",
    "skärmbild",
    "skärmdump",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "berätta",
    "dig",
    "din",
    "dina",
    "ditt",
    "du",
    "er",
    "era",
    "ert",
    "följ",
    "gå med",
    "hjälp",
    "hör av dig",
    "klicka",
    "läs",
    "mejla",
    "ni",
    "prenumerera",
    "skriv",
    "snälla",
    "stöd",
    "tack",
    "tacka",
    "tipsa",
    "vänligen",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "den här sajten",
    "den här sidan",
    "den här webbplatsen",
    "denna sida",
    "denna webbplats",
    "hos oss",
    "oss",
    "sajten",
    "vi",
    "vår",
    "vår sajt",
    "våra",
    "vårt",
)
