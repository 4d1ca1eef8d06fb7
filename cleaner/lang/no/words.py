"""Norwegian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("januar", "jan"),
    ("februar", "feb", "febr"),
    ("mars", "mar"),
    ("april", "apr"),
    ("mai",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("desember", "des"),
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
# Stand before the name of the author of the piece.
BYLINE = (
    "artikkel av",
    "av",
    "forfatter",
    "journalist",
    "oversatt av",
    "redigert av",
    "skrevet av",
    "tekst",
    "tekst av",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("skriver",)
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "ansvarlig redaktør",
    "debattredaktør",
    "forfatter",
    "fotograf",
    "fotojournalist",
    "frilansjournalist",
    "gjestekommentator",
    "journalist",
    "kommentator",
    "korrespondent",
    "kulturredaktør",
    "nyhetsleder",
    "nyhetsredaktør",
    "politisk redaktør",
    "politisk reporter",
    "redaktør",
    "reporter",
    "sjefredaktør",
    "skribent",
    "spaltist",
    "sportsjournalist",
    "utenrikskorrespondent",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("og", "samt")
# Stand before the day the piece came out.
PUBLISHED = (
    "dato",
    "først publisert",
    "offentliggjort",
    "opprettet",
    "publisert",
    "publisert den",
    "utgitt",
)
# Stand before the day the piece was last changed.
MODIFIED = ("endret", "oppdatert", "oppdatert den", "sist endret", "sist oppdatert")
# Stand beside a number of minutes.
READING_TIME = (
    "lesetid",
    "min lesetid",
    "min lesing",
    "min. lesetid",
    "minutter lesetid",
    "minutters lesetid",
    "minutters lesing",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "dag siden",
    "dager siden",
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
    "uker siden",
    "år siden",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arkivbilde",
    "arkivfoto",
    "begge foto",
    "bilde",
    "bilder",
    "faksimile",
    "foto",
    "fotograf",
    "fotografer",
    "grafikk",
    "illustrasjon",
    "illustrasjonsfoto",
    "kilde",
    "pressefoto",
    "privat",
    "skjermbilde",
    "skjermdump",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "abonner",
    "bli med",
    "deg",
    "del",
    "delta",
    "dere",
    "deres",
    "din",
    "dine",
    "ditt",
    "du",
    "fortell oss",
    "følg",
    "hjelp oss",
    "hør",
    "kjøp",
    "klikk",
    "kontakt oss",
    "les",
    "meld deg på",
    "send oss",
    "skriv til oss",
    "støtt",
    "takk",
    "vennligst",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "denne nettsiden",
    "denne siden",
    "dette nettstedet",
    "nettstedet vårt",
    "oss",
    "redaksjonen",
    "vi",
    "vår",
    "våre",
    "vårt",
)
