"""Finnish words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("tammikuu", "tammikuuta", "tammikuun", "tammi"),
    ("helmikuu", "helmikuuta", "helmikuun", "helmi"),
    ("maaliskuu", "maaliskuuta", "maaliskuun", "maalis"),
    ("huhtikuu", "huhtikuuta", "huhtikuun", "huhti"),
    ("toukokuu", "toukokuuta", "toukokuun", "touko"),
    ("kesäkuu", "kesäkuuta", "kesäkuun", "kesä"),
    ("heinäkuu", "heinäkuuta", "heinäkuun", "heinä"),
    ("elokuu", "elokuuta", "elokuun", "elo"),
    ("syyskuu", "syyskuuta", "syyskuun", "syys"),
    ("lokakuu", "lokakuuta", "lokakuun", "loka"),
    ("marraskuu", "marraskuuta", "marraskuun", "marras"),
    ("joulukuu", "joulukuuta", "joulukuun", "joulu"),
)
WEEKDAYS = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
# Stand before the name of the author of the piece.
BYLINE = (
    "haastattelu",
    "juttu",
    "kirjoittaja",
    "kirjoittanut",
    "teksti",
    "toimittaja",
    "toimittanut",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("kertoo", "kirjoittaa")
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "erikoistoimittaja",
    "freelancer",
    "kirjailija",
    "kirjeenvaihtaja",
    "kirjoittaja",
    "kolumnisti",
    "kriitikko",
    "kulttuuritoimittaja",
    "politiikan toimittaja",
    "pääkirjoitustoimittaja",
    "päätoimittaja",
    "taloustoimittaja",
    "toimittaja",
    "toimituspäällikkö",
    "toimitussihteeri",
    "tuottaja",
    "ulkomaantoimittaja",
    "urheilutoimittaja",
    "uutispäällikkö",
    "valokuvaaja",
    "vastaava päätoimittaja",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("ja", "sekä")
# Stand before the day the piece came out.
PUBLISHED = ("julkaistu", "julkaisupäivä", "luotu", "päivämäärä", "päiväys")
# Stand before the day the piece was last changed.
MODIFIED = (
    "muokattu",
    "päivitetty",
    "päivitetty viimeksi",
    "viimeksi muokattu",
    "viimeksi päivitetty",
)
# Stand beside a number of minutes.
READING_TIME = (
    "lukuaika",
    "lukuaika n.",
    "lukuaika noin",
    "min luku",
    "min lukuaika",
    "minuutin lukuaika",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "eilen",
    "kello",
    "klo",
    "kuukautta sitten",
    "min sitten",
    "minuuttia sitten",
    "päivää sitten",
    "sitten",
    "tuntia sitten",
    "tänään",
    "viikkoa sitten",
    "vuotta sitten",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arkistokuva",
    "grafiikka",
    "kuva",
    "kuvaaja",
    "kuvakaappaus",
    "kuvat",
    "kuvitus",
    "kuvituskuva",
    "lähde",
    "valokuva",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "auta",
    "ilmoita",
    "jaa",
    "katso",
    "kerro meille",
    "kiitos",
    "klikkaa",
    "kuuntele",
    "lahjoita",
    "lataa",
    "liity",
    "lue",
    "ole hyvä",
    "osallistu",
    "salli",
    "seuraa",
    "sinulle",
    "sinun",
    "sinä",
    "te",
    "teidän",
    "teille",
    "tilaa",
    "tue",
    "voit",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "me",
    "meidän",
    "meidät",
    "meihin",
    "meille",
    "meiltä",
    "meitä",
    "palvelumme",
    "sivuillamme",
    "sivumme",
    "sivustolla",
    "sivustollamme",
    "sivustomme",
    "toimituksemme",
    "tällä sivustolla",
    "tämä sivusto",
)
