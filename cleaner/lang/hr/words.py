"""Croatian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("siječanj", "siječnja", "siječnju", "sij"),
    ("veljača", "veljače", "veljači", "velj"),
    ("ožujak", "ožujka", "ožujku", "ožu"),
    ("travanj", "travnja", "travnju", "tra"),
    ("svibanj", "svibnja", "svibnju", "svi"),
    ("lipanj", "lipnja", "lipnju", "lip"),
    ("srpanj", "srpnja", "srpnju", "srp"),
    ("kolovoz", "kolovoza", "kolovozu", "kol"),
    ("rujan", "rujna", "rujnu", "ruj"),
    ("listopad", "listopada", "listopadu", "lis"),
    ("studeni", "studenog", "studenoga", "studenom", "stu"),
    ("prosinac", "prosinca", "prosincu", "pro"),
)
WEEKDAYS = ("ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja")
# Stand before the name of the author of the piece.
BYLINE = (
    "autor",
    "autor teksta",
    "autori",
    "autorica",
    "autorica teksta",
    "napisala",
    "napisao",
    "objavila",
    "objavio",
    "od",
    "piše",
    "pišu",
    "pripremila",
    "pripremio",
    "razgovarala",
    "razgovarao",
    "tekst",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "dopisnica",
    "dopisnik",
    "glavna urednica",
    "glavni urednik",
    "kolumnist",
    "kolumnistica",
    "komentator",
    "komentatorica",
    "novinar",
    "novinarka",
    "publicist",
    "publicistkinja",
    "reporter",
    "reporterka",
    "urednica",
    "urednik",
    "zamjenik glavnog urednika",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("i", "te", "u suradnji s")
# Stand before the day the piece came out.
PUBLISHED = ("datum", "datum objave", "izdano", "kreirano", "objava", "objavljeno")
# Stand before the day the piece was last changed.
MODIFIED = ("ažurirano", "izmijenjeno", "posljednja izmjena", "posljednje ažuriranje", "zadnja izmjena", "zadnje ažurirano")
# Stand beside a number of minutes.
READING_TIME = ("min čitanja", "min. čitanja", "minuta čitanja", "minute čitanja", "trajanje čitanja", "vrijeme čitanja")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("danas", "dana", "jučer", "minuta", "prekjučer", "prije", "sat", "sata", "sati", "u")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arhiva",
    "autor fotografije",
    "foto",
    "fotografija",
    "fotografije",
    "grafika",
    "ilustracija",
    "ilustrativna fotografija",
    "izvor",
    "screenshot",
    "slika",
    "snimio",
    "snimila",
    "snimka zaslona",
    "snimke",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "dodajte",
    "donirajte",
    "hvala",
    "isključite",
    "javite",
    "javite nam",
    "kliknite",
    "možete",
    "molimo",
    "pišite",
    "podijelite",
    "podržite",
    "pogledajte",
    "pratite",
    "prijavite",
    "pridružite se",
    "pročitajte",
    "svoj",
    "svoje",
    "ti",
    "tvoj",
    "vam",
    "vama",
    "vas",
    "vaš",
    "vaša",
    "vaše",
    "vašeg",
    "vašem",
    "vašu",
    "vi",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "kod nas",
    "mi",
    "nam",
    "nama",
    "nas",
    "naš",
    "naša",
    "naše",
    "našeg",
    "našem",
    "naši",
    "našim",
    "našoj",
    "našu",
    "ova stranica",
    "ovaj portal",
    "ove stranice",
    "ovoj stranici",
    "redakcija",
    "uredništvo",
)
