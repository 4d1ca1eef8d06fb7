"""Vietnamese words of bylines, dates and credits. Lower case, sorted by sense, one sense a constant."""

MONTHS = (
    ("tháng 1", "tháng một", "tháng giêng"),
    ("tháng 2", "tháng hai"),
    ("tháng 3", "tháng ba"),
    ("tháng 4", "tháng tư"),
    ("tháng 5", "tháng năm"),
    ("tháng 6", "tháng sáu"),
    ("tháng 7", "tháng bảy"),
    ("tháng 8", "tháng tám"),
    ("tháng 9", "tháng chín"),
    ("tháng 10", "tháng mười"),
    ("tháng 11", "tháng mười một"),
    ("tháng 12", "tháng mười hai", "tháng chạp"),
)
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
# Stand before the name of the author of the piece.
BYLINE = (
    "biên soạn",
    "bài",
    "bài viết của",
    "bài và ảnh",
    "bởi",
    "người viết",
    "thực hiện",
    "tác giả",
    "viết bởi",
    "đăng bởi",
)
# Stand after the name of the author (languages that name the reporter last).
BYLINE_AFTER = ()
# Titles printed beside the author's name; they are no part of the name.
AUTHOR_TITLES = (
    "biên tập viên",
    "bình luận viên",
    "chuyên gia",
    "cộng tác viên",
    "dịch giả",
    "ký giả",
    "nhà báo",
    "nhà bình luận",
    "nhà văn",
    "phó tổng biên tập",
    "phóng viên",
    "phóng viên thường trú",
    "phóng viên ảnh",
    "thư ký tòa soạn",
    "tổng biên tập",
)
# Join the last two names of a list of people.
NAME_JOINERS = ("và", "-")
# Stand before the day the piece came out.
PUBLISHED = (
    "ngày tạo",
    "ngày xuất bản",
    "ngày đăng",
    "thời gian đăng",
    "xuất bản",
    "đã đăng",
    "đăng",
    "đăng lúc",
    "đăng ngày",
    "đăng vào",
)
# Stand before the day the piece was last changed.
MODIFIED = (
    "chỉnh sửa lần cuối",
    "cập nhật",
    "cập nhật lúc",
    "cập nhật lần cuối",
    "cập nhật ngày",
    "ngày cập nhật",
    "sửa đổi lần cuối",
)
# Stand beside a number of minutes.
READING_TIME = ("phút đọc", "thời gian đọc", "phút để đọc", "đọc trong")
# Units and signs of a time of day or of an age ("3 hours ago").
TIME_WORDS = (
    "chiều",
    "giây",
    "giờ",
    "giờ trước",
    "gmt+7",
    "hôm nay",
    "hôm qua",
    "ngày trước",
    "phút",
    "phút trước",
    "sáng",
    "tháng trước",
    "trưa",
    "tuần trước",
    "tối",
)
# Stand before the maker of a picture, or say that a credit follows.
CREDIT = (
    "clip",
    "hình minh họa",
    "hình ảnh",
    "minh họa",
    "nguồn",
    "nguồn ảnh",
    "video",
    "đồ họa",
    "ảnh",
    "ảnh chụp màn hình",
    "ảnh cắt từ video",
    "ảnh do",
    "ảnh minh họa",
    "ảnh tư liệu",
    "ảnh:",
)
# Speak to the reader, or ask for an act: weak signs of an appeal.
READER = (
    "bạn",
    "bạn đọc",
    "bấm",
    "cho chúng tôi biết",
    "cảm ơn",
    "của bạn",
    "hãy",
    "mong bạn",
    "mời bạn",
    "nhé",
    "nhấn",
    "quý vị",
    "quý độc giả",
    "tham gia",
    "vui lòng",
    "xin",
    "đăng ký",
    "độc giả",
)
# The site speaks of itself: weak signs of an appeal.
SITE = (
    "ban biên tập",
    "bài viết này",
    "chúng mình",
    "chúng tôi",
    "của chúng tôi",
    "trang này",
    "trang web này",
    "tòa soạn",
    "website này",
)
