"""Turkish words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("ocak", "oca"),
    ("şubat", "şub"),
    ("mart", "mar"),
    ("nisan", "nis"),
    ("mayıs", "may"),
    ("haziran", "haz"),
    ("temmuz", "tem"),
    ("ağustos", "ağu"),
    ("eylül", "eyl"),
    ("ekim", "eki"),
    ("kasım", "kas"),
    ("aralık", "ara"),
)
WEEKDAYS = ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar")
# Stand before the name of the author of the piece.
BYLINE = ("derleyen", "editör", "haber", "hazırlayan", "kaleme alan", "muhabir", "yazan", "yazar")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("bildirdi", "yazdı")
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "ankara temsilcisi",
    "dış haberler editörü",
    "editör",
    "ekonomi muhabiri",
    "foto muhabiri",
    "gazeteci",
    "genel yayın yönetmeni",
    "haber müdürü",
    "köşe yazarı",
    "muhabir",
    "siyaset muhabiri",
    "sorumlu yazı işleri müdürü",
    "spor yazarı",
    "temsilci",
    "yayın yönetmeni",
    "yazar",
    "özel muhabir",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("ile", "ve")
# Stand before the day the piece came out.
PUBLISHED = (
    "eklenme",
    "eklenme tarihi",
    "giriş tarihi",
    "oluşturulma tarihi",
    "tarih",
    "yayımlanma",
    "yayımlanma tarihi",
    "yayın tarihi",
    "yayınlanma",
    "yayınlanma tarihi",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "güncelleme",
    "güncelleme tarihi",
    "güncellendi",
    "güncellenme",
    "son güncelleme",
    "son güncellenme",
)
# Stand beside a number of minutes.
READING_TIME = (
    "dakika okuma süresi",
    "dakikada okunur",
    "dk okuma",
    "dk okuma süresi",
    "okuma süresi",
)
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "ay önce",
    "bugün",
    "dakika önce",
    "dk önce",
    "dün",
    "gün önce",
    "hafta önce",
    "saat",
    "saat önce",
    "yıl önce",
    "önce",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "arşiv",
    "foto",
    "fotoğraf",
    "fotoğraf kaynağı",
    "fotoğraflar",
    "grafik",
    "görsel",
    "görsel kaynağı",
    "illüstrasyon",
    "kamera",
    "kaynak",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "abone olun",
    "bildirin",
    "bize ulaşın",
    "bize yazın",
    "destek olun",
    "edin",
    "indirin",
    "izin verin",
    "kapatın",
    "katılın",
    "kaydolun",
    "lütfen",
    "paylaşın",
    "siz",
    "size",
    "sizi",
    "sizin",
    "sizler",
    "teşekkür ederiz",
    "teşekkürler",
    "tıkla",
    "tıklayın",
    "tıklayınız",
    "yorum yapın",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "biz",
    "bize",
    "bizi",
    "bizim",
    "bu site",
    "bu sitede",
    "bu web sitesi",
    "ekibimiz",
    "gazetemiz",
    "sayfamız",
    "sayfamızda",
    "sitemiz",
    "sitemizde",
    "sitemizi",
)
