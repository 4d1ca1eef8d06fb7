"""Dutch words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# Stand before the name of the author of the piece.
BYLINE = (
    "analyse van",
    "auteur",
    "auteurs",
    "column van",
    "door",
    "een bijdrage van",
    "geplaatst door",
    "gepubliceerd door",
    "geschreven door",
    "interview door",
    "redactie",
    "tekst",
    "tekst door",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "adjunct-hoofdredacteur",
    "auteur",
    "chef redactie",
    "chef sport",
    "columnist",
    "columniste",
    "correspondent",
    "correspondente",
    "economieredacteur",
    "eindredacteur",
    "freelance journalist",
    "freelancejournalist",
    "hoofdredacteur",
    "journalist",
    "journaliste",
    "politiek verslaggever",
    "redacteur",
    "redactrice",
    "sportverslaggever",
    "verslaggeefster",
    "verslaggever",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("en", "met")
# Stand before the day the piece came out.
PUBLISHED = (
    "datum",
    "geplaatst",
    "geplaatst op",
    "gepubliceerd",
    "gepubliceerd op",
    "publicatiedatum",
    "verschenen",
    "verschenen op",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "aangepast",
    "aangepast op",
    "bijgewerkt",
    "bijgewerkt op",
    "gewijzigd op",
    "geüpdatet",
    "laatst bijgewerkt",
    "laatst gewijzigd",
    "laatste update",
    "update",
)
# Stand beside a number of minutes.
READING_TIME = ("leestijd", "min leestijd", "min lezen", "min. leestijd", "minuten leestijd", "minuten lezen", "minuut leestijd")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "dagen",
    "geleden",
    "gisteren",
    "min.",
    "minuten",
    "u.",
    "uur",
    "vandaag",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "archiefbeeld",
    "archieffoto",
    "beeld",
    "beeldcredit",
    "bron",
    "cartoon",
    "collage",
    "copyright",
    "credit",
    "foto",
    "foto door",
    "foto van",
    "foto's",
    "fotograaf",
    "fotografie",
    "grafiek",
    "illustratie",
    "infografiek",
    "screenshot",
    "tekening",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "a.u.b.",
    "alsjeblieft",
    "alstublieft",
    "bedankt",
    "dank je",
    "dank u",
    "graag",
    "help",
    "je",
    "jij",
    "jou",
    "jouw",
    "jullie",
    "klik",
    "laat weten",
    "lees",
    "mail",
    "meld",
    "schrijf",
    "steun",
    "stuur",
    "u",
    "uw",
    "volg",
    "word",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "bij ons",
    "deze pagina",
    "deze redactie",
    "deze site",
    "deze website",
    "dit platform",
    "ons",
    "onze",
    "we",
    "wij",
)
