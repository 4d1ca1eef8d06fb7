"""Hebrew words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("ינואר", "בינואר", "ינו"),
    ("פברואר", "בפברואר", "פבר"),
    ("מרץ", "במרץ", "מרס"),
    ("אפריל", "באפריל", "אפר"),
    ("מאי", "במאי"),
    ("יוני", "ביוני", "יונ"),
    ("יולי", "ביולי", "יול"),
    ("אוגוסט", "באוגוסט", "אוג"),
    ("ספטמבר", "בספטמבר", "ספט"),
    ("אוקטובר", "באוקטובר", "אוק"),
    ("נובמבר", "בנובמבר", "נוב"),
    ("דצמבר", "בדצמבר", "דצמ"),
)
WEEKDAYS = ("יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת")
# Stand before the name of the author of the piece.
BYLINE = ("מאת", "כתב", "כתבה", "כותב", "כותבת", "נכתב על ידי", "פורסם על ידי", "כתיבה", "ראיין", "תרגום", "עריכה")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "בעל טור",
    "בעלת טור",
    "כתב",
    "כתב מדיני",
    "כתב פוליטי",
    "כתב צבאי",
    "כתבנו",
    "כתבת",
    "מערכת",
    "סגן עורך",
    "סופר",
    "סופרת",
    "עורך",
    "עורך ראשי",
    "עורכת",
    "עורכת ראשית",
    "עיתונאי",
    "עיתונאית",
    "פרשן",
    "פרשנית",
    "צלם",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("ו", "עם")
# Stand before the day the piece came out.
PUBLISHED = ("פורסם", "פורסם ב", "פורסם בתאריך", "תאריך", "תאריך פרסום", "פורסם לראשונה", "נכתב ב", "נוצר ב")
# Stand before the day the piece was last changed.
MODIFIED = ("עודכן", "עודכן ב", "עודכן לאחרונה", "עדכון אחרון", "תאריך עדכון", "נערך לאחרונה")
# Stand beside a number of minutes.
READING_TIME = ("דקות קריאה", "דקת קריאה", "זמן קריאה", "דק' קריאה")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "אתמול",
    "בבוקר",
    "בערב",
    "בצהריים",
    "בשעה",
    "דקה",
    "דקות",
    "היום",
    "יום",
    "ימים",
    "לפני",
    "שבוע",
    "שעה",
    "שעות",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "איור",
    "אילוסטרציה",
    "באדיבות",
    "גטי",
    "הדמיה",
    "וידאו",
    "מקור",
    "צולם",
    "צילום",
    "צילום ארכיון",
    "צילום מסך",
    "צילום:",
    "צילומים",
    "קרדיט",
    "רויטרס",
    "תמונה",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "אנא",
    "את",
    "אתה",
    "אתם",
    "בבקשה",
    "הירשמו",
    "הצטרפו",
    "כתבו לנו",
    "לחצו",
    "לך",
    "לכם",
    "מוזמנים",
    "נא",
    "ספרו לנו",
    "עקבו",
    "שלך",
    "שלכם",
    "שתפו",
    "תודה",
    "תרמו",
)
# The site speaks of itself: weak signs of an appeal.
SITE = ("אנחנו", "אנו", "שלנו", "לנו", "אותנו", "בנו", "אלינו", "האתר", "אתר זה", "באתר", "דף זה", "אתרנו")
