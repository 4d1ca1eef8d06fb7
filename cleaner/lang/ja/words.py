"""Japanese words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("1月", "一月", "睦月"),
    ("2月", "二月"),
    ("3月", "三月"),
    ("4月", "四月"),
    ("5月", "五月"),
    ("6月", "六月"),
    ("7月", "七月"),
    ("8月", "八月"),
    ("9月", "九月"),
    ("10月", "十月"),
    ("11月", "十一月"),
    ("12月", "十二月"),
)
WEEKDAYS = ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日")
# Stand before the name of the author of the piece.
BYLINE = ("文", "文・", "取材・文", "著者", "筆者", "執筆", "執筆者", "記者", "ライター", "投稿者", "作成者", "寄稿", "取材", "構成", "聞き手", "by")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("記者", "編集委員", "論説委員", "特派員", "支局長", "ライター")
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "カメラマン",
    "コラムニスト",
    "ジャーナリスト",
    "スポーツライター",
    "デスク",
    "フリーライター",
    "ライター",
    "副編集長",
    "支局長",
    "特派員",
    "編集委員",
    "編集者",
    "編集部",
    "編集長",
    "解説委員",
    "記者",
    "評論家",
    "論説主幹",
    "論説委員",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("と", "及び", "および", "、", "・")
# Stand before the day the piece came out.
PUBLISHED = ("公開", "公開日", "公開日時", "投稿日", "掲載日", "配信", "配信日", "初出", "作成日", "発行日", "発表日")
# Stand before the day the piece was last changed.
MODIFIED = ("更新", "更新日", "更新日時", "最終更新", "最終更新日", "改訂", "修正日")
# Stand beside a number of minutes.
READING_TIME = ("分で読めます", "分で読了", "分で読む", "読了時間", "読むのにかかる時間", "この記事は約", "所要時間")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("午前", "午後", "時", "分", "秒", "分前", "時間前", "日前", "週間前", "か月前", "ヶ月前", "年前", "昨日", "今日", "本日", "正午")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "イラスト",
    "クレジット",
    "ロイター",
    "共同",
    "写真",
    "写真は",
    "写真・図版",
    "写真提供",
    "出典",
    "動画",
    "図",
    "提供",
    "撮影",
    "画像",
    "画像出典",
    "画像提供",
    "資料写真",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "あなた",
    "いただけます",
    "お使い",
    "お客様",
    "お知らせ",
    "お願いいたします",
    "お願いします",
    "ください",
    "ご利用",
    "ご登録",
    "ご覧",
    "しませんか",
    "ぜひ",
    "どうぞ",
    "みなさま",
    "クリック",
    "タップ",
    "下さい",
    "教えて",
    "皆さん",
    "皆様",
    "読者",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "このサイト",
    "このページ",
    "わたしたち",
    "弊社",
    "弊誌",
    "当ウェブサイト",
    "当サイト",
    "当ブログ",
    "当ページ",
    "当メディア",
    "当社",
    "本サイト",
    "本ブログ",
    "本ページ",
    "本誌",
    "私たち",
    "編集部",
)
