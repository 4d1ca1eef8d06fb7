"""Korean words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("1월", "일월"),
    ("2월", "이월"),
    ("3월", "삼월"),
    ("4월", "사월"),
    ("5월", "오월"),
    ("6월", "유월"),
    ("7월", "칠월"),
    ("8월", "팔월"),
    ("9월", "구월"),
    ("10월", "시월"),
    ("11월", "십일월"),
    ("12월", "십이월"),
)
WEEKDAYS = ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일")
# Stand before the name of the author of the piece.
BYLINE = ("글", "글쓴이", "기자", "작성자", "필자", "저자", "글·사진", "취재", "작성", "by")
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ("기자", "특파원", "논설위원", "편집위원", "선임기자", "전문기자", "인턴기자", "통신원", "에디터", "칼럼니스트")
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "객원기자",
    "기자",
    "논설실장",
    "논설위원",
    "리포터",
    "부장",
    "사진기자",
    "선임 기자",
    "선임기자",
    "수습기자",
    "시민기자",
    "에디터",
    "온라인 기자",
    "인턴기자",
    "작가",
    "전문기자",
    "차장",
    "칼럼니스트",
    "통신원",
    "특파원",
    "편집국장",
    "편집위원",
    "편집장",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("와", "과", "및", "·")
# Stand before the day the piece came out.
PUBLISHED = ("입력", "기사입력", "등록", "등록일", "기사등록", "승인", "송고", "게시일", "발행일", "작성일", "작성", "게재일")
# Stand before the day the piece was last changed.
MODIFIED = ("수정", "수정일", "기사수정", "최종수정", "최종 수정", "업데이트", "최종업데이트", "최종 업데이트")
# Stand beside a number of minutes.
READING_TIME = ("분 소요", "읽는 시간", "분 분량", "분 읽기", "읽는데")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = ("오전", "오후", "시", "분", "초", "분 전", "시간 전", "일 전", "주 전", "개월 전", "년 전", "방금 전", "어제", "오늘")
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "게티이미지",
    "그래픽",
    "뉴시스",
    "사진",
    "사진 제공",
    "사진 출처",
    "사진=",
    "사진제공",
    "연합뉴스",
    "영상",
    "이미지",
    "이미지 출처",
    "일러스트",
    "자료 사진",
    "자료사진",
    "제공",
    "촬영",
    "출처",
    "캡처",
    "픽사베이",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "감사합니다",
    "고객님",
    "귀하",
    "당신",
    "독자",
    "만나보세요",
    "받아보세요",
    "부탁드려요",
    "부탁드립니다",
    "세요",
    "알려주세요",
    "여러분",
    "주세요",
    "주시기 바랍니다",
    "클릭",
    "하시려면",
    "하십시오",
    "회원님",
)
# The site speaks of itself: weak signs of an appeal.
SITE = ("저희", "우리", "본 사이트", "이 사이트", "저희 사이트", "우리 사이트", "본지", "당사", "본 페이지", "이 페이지", "본 블로그", "본 웹사이트")
