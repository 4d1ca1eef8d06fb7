"""Indonesian words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("januari", "jan"),
    ("februari", "pebruari", "feb"),
    ("maret", "mar"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("agustus", "agu", "agt", "ags"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nopember", "nov"),
    ("desember", "des"),
)
WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
# Stand before the name of the author of the piece.
BYLINE = (
    "dilaporkan oleh",
    "ditulis oleh",
    "editor",
    "laporan",
    "oleh",
    "pengarang",
    "penulis",
    "pewarta",
    "reporter",
    "teks oleh",
    "wartawan",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "dosen",
    "editor",
    "fotografer",
    "jurnalis",
    "kolumnis",
    "kontributor",
    "koresponden",
    "pemimpin redaksi",
    "peneliti",
    "penulis",
    "penulis lepas",
    "penyunting",
    "pewarta",
    "redaktur",
    "redaktur pelaksana",
    "reporter",
    "wakil pemimpin redaksi",
    "wartawan",
    "wartawati",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("dan", "serta")
# Stand before the day the piece came out.
PUBLISHED = (
    "dibuat pada",
    "diposting",
    "diposting pada",
    "dipublikasi",
    "dipublikasikan",
    "diterbitkan",
    "diterbitkan pada",
    "tanggal",
    "tanggal terbit",
    "tayang",
    "terbit",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "dimutakhirkan",
    "diperbaharui",
    "diperbarui",
    "diperbarui pada",
    "disunting",
    "pembaruan terakhir",
    "terakhir diperbarui",
    "update",
)
# Stand beside a number of minutes.
READING_TIME = ("menit baca", "menit membaca", "waktu baca", "menit dibaca", "durasi baca", "bacaan menit", "min baca")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "bulan lalu",
    "detik",
    "hari ini",
    "hari lalu",
    "jam",
    "jam lalu",
    "kemarin",
    "malam",
    "menit",
    "menit lalu",
    "minggu lalu",
    "pagi",
    "pukul",
    "siang",
    "sore",
    "wib",
    "wit",
    "wita",
    "yang lalu",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "dok",
    "dok.",
    "dokumentasi",
    "foto",
    "foto arsip",
    "foto ilustrasi",
    "foto oleh",
    "foto:",
    "gambar",
    "ilustrasi",
    "infografis",
    "istimewa",
    "kredit foto",
    "sumber",
    "sumber foto",
    "sumber gambar",
    "tangkapan layar",
    "video",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "-mu",
    "anda",
    "ayo",
    "bergabunglah",
    "beri tahu kami",
    "daftar",
    "dukung",
    "gabung",
    "harap",
    "hubungi",
    "ikuti",
    "jangan lupa",
    "kalian",
    "kamu",
    "klik",
    "mari",
    "mohon",
    "silakan",
    "terima kasih",
    "tolong",
    "yuk",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "halaman ini",
    "kami",
    "kita",
    "laman ini",
    "milik kami",
    "redaksi",
    "situs ini",
    "situs kami",
    "web ini",
    "website ini",
)
