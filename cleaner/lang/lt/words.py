"""Lithuanian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("sausis", "sausio", "saus"),
    ("vasaris", "vasario", "vas"),
    ("kovas", "kovo", "kov"),
    ("balandis", "balandžio", "bal"),
    ("gegužė", "gegužės", "geg"),
    ("birželis", "birželio", "birž"),
    ("liepa", "liepos", "liep"),
    ("rugpjūtis", "rugpjūčio", "rugp"),
    ("rugsėjis", "rugsėjo", "rugs"),
    ("spalis", "spalio", "spal"),
    ("lapkritis", "lapkričio", "lapkr"),
    ("gruodis", "gruodžio", "gruod"),
)
WEEKDAYS = ("pirmadienis", "antradienis", "trečiadienis", "ketvirtadienis", "penktadienis", "šeštadienis", "sekmadienis")
# Stand before the name of the author of the piece.
BYLINE = (
    "autoriai",
    "autorius",
    "autorė",
    "kalbino",
    "parašė",
    "parengė",
    "rašo",
    "tekstas",
    "žurnalistas",
    "žurnalistė",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "apžvalgininkas",
    "apžvalgininkė",
    "fotografas",
    "fotografė",
    "korespondentas",
    "korespondentė",
    "laidų vedėjas",
    "politologas",
    "redaktorius",
    "redaktorė",
    "reporteris",
    "reporterė",
    "specialusis korespondentas",
    "turinio redaktorė",
    "vyriausiasis redaktorius",
    "vyriausioji redaktorė",
    "žurnalistas",
    "žurnalistė",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("bei", "ir", "su")
# Stand before the day the piece came out.
PUBLISHED = ("paskelbimo data", "paskelbta", "publikuota", "skelbta", "sukurta", "įkelta")
# Stand before the day the piece was last changed.
MODIFIED = (
    "atnaujinimo data",
    "atnaujinta",
    "papildyta",
    "paskutinį kartą atnaujinta",
    "pataisyta",
    "redaguota",
)
# Stand beside a number of minutes.
READING_TIME = (
    "min skaitymo",
    "min. skaitymo",
    "minutės skaitymo",
    "minučių skaitymo",
    "skaitymo laikas",
    "skaitymo trukmė",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "d. prieš",
    "dienas",
    "min. prieš",
    "prieš",
    "prieš dieną",
    "prieš valandą",
    "vakar",
    "val",
    "val.",
    "valandas",
    "valandą",
    "šiandien",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "archyvo",
    "asmeninio archyvo",
    "ekrano nuotrauka",
    "foto",
    "fotografas",
    "grafika",
    "iliustracija",
    "nuotr",
    "nuotr.",
    "nuotrauka",
    "nuotraukos",
    "nuotraukos autorius",
    "scanpix",
    "stop kadras",
    "vizualizacija",
    "šaltinis",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "aukokite",
    "ačiū",
    "dalinkitės",
    "išjunkite",
    "jums",
    "jus",
    "jūs",
    "jūsų",
    "klausykite",
    "leiskite",
    "parašykite",
    "paremkite",
    "paspauskite",
    "praneškite",
    "prašome",
    "prenumeruokite",
    "prisijunkite",
    "rašykite",
    "registruokitės",
    "sekite",
    "skaitykite",
    "spauskite",
    "susisiekite",
    "tavo",
    "tu",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "mes",
    "mums",
    "mus",
    "mūsų",
    "mūsų portalas",
    "mūsų svetainė",
    "mūsų svetainėje",
    "redakcija",
    "su mumis",
    "ši svetainė",
    "šiame puslapyje",
    "šioje svetainėje",
)
