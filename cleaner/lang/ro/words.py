"""Romanian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("ianuarie", "ian"),
    ("februarie", "feb"),
    ("martie", "mar"),
    ("aprilie", "apr"),
    ("mai",),
    ("iunie", "iun"),
    ("iulie", "iul"),
    ("august", "aug"),
    ("septembrie", "sep", "sept"),
    ("octombrie", "oct"),
    ("noiembrie", "noi", "nov"),
    ("decembrie", "dec"),
)
WEEKDAYS = ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică")
# Stand before the name of the author of the piece.
BYLINE = ("articol de", "articol scris de", "autor", "autori", "de", "editat de", "interviu de", "postat de", "publicat de", "redactat de", "reportaj de", "scris de", "text", "text de", "un articol de", "un material de")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "analist",
    "colaboratoare",
    "colaborator",
    "corespondent",
    "corespondentă",
    "director",
    "editoare",
    "editor",
    "editorialist",
    "editorialistă",
    "jurnalist",
    "jurnalistă",
    "redactor",
    "redactor-șef",
    "redactor șef",
    "redactoare",
    "reporter",
    "reporteră",
    "senior editor",
    "trimis special",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("cu", "și")
# Stand before the day the piece came out.
PUBLISHED = ("adăugat la", "creat la", "data", "data publicării", "postat", "postat la", "postat pe", "publicat", "publicat la", "publicat pe", "publicat în")
# Stand before the day the piece was last changed.
MODIFIED = ("actualizare", "actualizat", "actualizat la", "actualizat pe", "editat la", "modificat", "modificat la", "ultima actualizare", "ultima modificare")
# Stand beside a number of minutes.
READING_TIME = ("de citit", "min citire", "min de citit", "minut de citit", "minute citire", "minute de citit", "minute de lectură", "timp de citire", "timp de lectură", "timp estimat de citire")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("acum", "alaltăieri", "astăzi", "azi", "ieri", "în urmă cu", "ora", "ore")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arhiva foto",
    "captură de ecran",
    "captură video",
    "colaj",
    "credit foto",
    "foto",
    "foto arhivă",
    "foto de",
    "foto ilustrativă",
    "fotograf",
    "fotografie",
    "fotografie de",
    "fotografii",
    "grafică",
    "ilustrație",
    "ilustrație de",
    "imagine",
    "imagine din arhivă",
    "imagini",
    "infografic",
    "sursa",
    "sursa foto",
    "sursă",
    "sursă foto",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "abonați-vă",
    "abonează-te",
    "ajută-ne",
    "alătură-te",
    "anunță-ne",
    "apasă",
    "citește",
    "click",
    "descarcă",
    "distribuie",
    "donează",
    "dumneavoastră",
    "dvs",
    "intră",
    "mulțumim",
    "scrie-ne",
    "scrieți-ne",
    "spune-ne",
    "susține",
    "ta",
    "tale",
    "te rugăm",
    "tu",
    "tăi",
    "tău",
    "urmărește",
    "voastră",
    "vostru",
    "vă",
    "vă rugăm",
    "îți",
)
# The site speaks of itself: weak signs of an appeal.
SITE = ("acest site", "acestui site", "această pagină", "ne", "noastre", "noastră", "noi", "nostru", "noștri", "nouă", "pe site", "site-ul nostru", "suntem")
