"""Polish words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("styczeń", "stycznia", "styczniu", "sty"),
    ("luty", "lutego", "lutym", "lut"),
    ("marzec", "marca", "marcu", "mar"),
    ("kwiecień", "kwietnia", "kwietniu", "kwi"),
    ("maj", "maja", "maju"),
    ("czerwiec", "czerwca", "czerwcu", "cze"),
    ("lipiec", "lipca", "lipcu", "lip"),
    ("sierpień", "sierpnia", "sierpniu", "sie"),
    ("wrzesień", "września", "wrześniu", "wrz"),
    ("październik", "października", "październiku", "paź", "paźdz"),
    ("listopad", "listopada", "listopadzie", "lis"),
    ("grudzień", "grudnia", "grudniu", "gru"),
)
WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
# Stand before the name of the author of the piece.
BYLINE = (
    "autor",
    "autor artykułu",
    "autor tekstu",
    "autor wpisu",
    "autorka",
    "autorka artykułu",
    "autorka tekstu",
    "autorzy",
    "dodane przez",
    "napisał",
    "napisała",
    "napisane przez",
    "opracował",
    "opracowała",
    "opublikowane przez",
    "oprac.",
    "przez",
    "przygotował",
    "przygotowała",
    "relacja",
    "rozmawiał",
    "rozmawiała",
    "rozmawiali",
    "tekst",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "dziennikarka",
    "dziennikarz",
    "felietonista",
    "felietonistka",
    "komentator",
    "komentatorka",
    "korespondent",
    "korespondentka",
    "publicysta",
    "publicystka",
    "redaktor",
    "redaktor naczelna",
    "redaktor naczelny",
    "redaktor prowadząca",
    "redaktor prowadzący",
    "redaktorka",
    "redaktorka naczelna",
    "reporter",
    "reporterka",
    "starszy redaktor",
    "wydawca",
    "wydawczyni",
    "zastępca redaktora naczelnego",
    "zastępczyni redaktora naczelnego",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("i", "oraz", "we współpracy z")
# Stand before the day the piece came out.
PUBLISHED = ("data", "data dodania", "data publikacji", "data utworzenia", "dodane", "dodano", "opublikowane", "opublikowano", "publikacja", "utworzono", "wydano", "zamieszczono")
# Stand before the day the piece was last changed.
MODIFIED = ("akt.", "aktualizacja", "data aktualizacji", "data modyfikacji", "ostatnia aktualizacja", "ostatnia modyfikacja", "ostatnia zmiana", "zaktualizowane", "zaktualizowano", "zmodyfikowano")
# Stand beside a number of minutes.
READING_TIME = ("czas czytania", "czas lektury", "min czytania", "min. czytania", "minut czytania", "minuta czytania", "minuty czytania", "przeczytasz w")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("dziś", "dzisiaj", "godz.", "godzina", "godzinie", "przed chwilą", "przedwczoraj", "temu", "wczoraj")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "archiwum prywatne",
    "autor zdjęcia",
    "domena publiczna",
    "fot.",
    "fot",
    "foto",
    "fotografia",
    "grafika",
    "ilustracja",
    "il.",
    "materiały prasowe",
    "materiały promocyjne",
    "rys.",
    "rysunek",
    "wideo",
    "zdj.",
    "zdjęcia",
    "zdjęcie",
    "zrzut ekranu",
    "źródło",
    "źródło zdjęcia",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "ci",
    "ciebie",
    "cię",
    "daj nam znać",
    "dołącz",
    "dziękujemy",
    "kliknij",
    "napisz",
    "państwa",
    "państwo",
    "podziel się",
    "pomóż",
    "proszę",
    "prosimy",
    "sprawdź",
    "swoją",
    "swój",
    "tobie",
    "twoich",
    "twoja",
    "twoje",
    "twojej",
    "twój",
    "wam",
    "was",
    "wesprzyj",
    "wyłącz",
    "zapisz się",
    "zgłoś",
    "zobacz",
)
# The site speaks of itself: weak signs of an appeal.
SITE = ("na tej stronie", "nam", "nami", "nas", "nasi", "nasz", "nasza", "nasze", "naszej", "naszego", "naszych", "naszym", "naszą", "redakcja", "ta strona", "ta witryna", "tej strony", "ten portal", "ten serwis", "tego serwisu", "tę stronę", "u nas")
