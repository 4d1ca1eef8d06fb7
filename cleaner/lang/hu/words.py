"""Hungarian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("január", "januári", "jan"),
    ("február", "februári", "febr", "feb"),
    ("március", "márciusi", "márc"),
    ("április", "áprilisi", "ápr"),
    ("május", "májusi", "máj"),
    ("június", "júniusi", "jún"),
    ("július", "júliusi", "júl"),
    ("augusztus", "augusztusi", "aug"),
    ("szeptember", "szeptemberi", "szept"),
    ("október", "októberi", "okt"),
    ("november", "novemberi", "nov"),
    ("december", "decemberi", "dec"),
)
WEEKDAYS = ("hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap")
# Stand before the name of the author of the piece.
BYLINE = (
    "készítette",
    "riporter",
    "szerkesztette",
    "szerző",
    "szerzők",
    "szöveg",
    "írta",
    "újságíró",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("cikke", "tudósítása", "írása")
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "felelős szerkesztő",
    "fotóriporter",
    "főmunkatárs",
    "főszerkesztő",
    "főszerkesztő-helyettes",
    "gazdasági újságíró",
    "hírszerkesztő",
    "kolumnista",
    "munkatárs",
    "publicista",
    "riporter",
    "rovatvezető",
    "sportújságíró",
    "szerkesztő",
    "tudósító",
    "vendégszerző",
    "vezető szerkesztő",
    "újságíró",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("és",)
# Stand before the day the piece came out.
PUBLISHED = (
    "dátum",
    "feltöltve",
    "közzététel dátuma",
    "közzétéve",
    "létrehozva",
    "megjelent",
    "megjelenés",
    "publikálva",
    "publikálás dátuma",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "frissítve",
    "frissítés",
    "legutóbb frissítve",
    "módosítva",
    "módosítás",
    "utoljára frissítve",
    "utolsó frissítés",
    "utolsó módosítás",
)
# Stand beside a number of minutes.
READING_TIME = (
    "olvasási idő",
    "p olvasás",
    "perc olvasás",
    "perc olvasási idő",
    "perces olvasmány",
    "perces olvasnivaló",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "ezelőtt",
    "hete",
    "hónapja",
    "ma",
    "napja",
    "perc",
    "perce",
    "tegnap",
    "éve",
    "óra",
    "órája",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "borítókép",
    "forrás",
    "fotó",
    "fotók",
    "fotós",
    "fényképezte",
    "grafika",
    "illusztráció",
    "kép",
    "képek",
    "képernyőkép",
    "nyitókép",
    "videó",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "csatlakozz",
    "csatlakozzon",
    "iratkozz",
    "iratkozzon",
    "kattints",
    "kattintson",
    "kérjük",
    "kérlek",
    "kérünk",
    "köszönjük",
    "kövess",
    "kövessen",
    "küldd",
    "küldje",
    "neked",
    "olvasd el",
    "olvassa el",
    "szólj",
    "te",
    "támogass",
    "támogasson",
    "töltsd le",
    "írd meg",
    "írja meg",
    "ön",
    "önnek",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "bennünket",
    "ez a weboldal",
    "ez az oldal",
    "honlapunk",
    "hozzánk",
    "lapunk",
    "mi",
    "minket",
    "munkatársaink",
    "nekünk",
    "nálunk",
    "oldalunk",
    "oldalunkon",
    "portálunk",
    "szerkesztőségünk",
    "tőlünk",
    "velünk",
    "weboldalunk",
)
