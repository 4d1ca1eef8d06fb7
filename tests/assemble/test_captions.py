"""The text of a picture parted into what it shows and who made it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.assemble.captions import split_credit
from cleaner.evidence.words import language_words

CASES = [
    ("en", "The envoy in Leeds. Credit: AP", "The envoy in Leeds.", "AP"),
    ("en", "The envoy in Leeds. Photo: Jane Doe/Reuters", "The envoy in Leeds.", "Jane Doe/Reuters"),
    ("en", "The envoy in Leeds. Photo by Jane Doe", "The envoy in Leeds.", "Jane Doe"),
    ("en", "The envoy in Leeds (AP Photo/Jane Doe)", "The envoy in Leeds", "AP Photo/Jane Doe"),
    ("en", "The envoy in Leeds [Reuters]", "The envoy in Leeds", "Reuters"),
    ("en", "The envoy in Leeds. © Jane Doe", "The envoy in Leeds.", "Jane Doe"),
    ("en", "The envoy in Leeds (c) Jane Doe", "The envoy in Leeds", "Jane Doe"),
    ("en", "The envoy in Leeds | Getty Images", "The envoy in Leeds", "Getty Images"),
    ("en", "The envoy in Leeds. Getty Images", "The envoy in Leeds.", "Getty Images"),
    ("en", "The envoy in  Leeds.\n Credit: AP.", "The envoy in Leeds.", "AP"),
    ("de", "Der Minister in Kiel. Foto: Anna Muster/dpa", "Der Minister in Kiel.", "Anna Muster/dpa"),
    ("de", "Der Minister (Archivbild). Quelle: dpa", "Der Minister (Archivbild).", "dpa"),
    ("fr", "Le ministre à Lyon. Photo : Jean Test / AFP", "Le ministre à Lyon.", "Jean Test / AFP"),
    ("es", "El ministro en Lima. Foto: EFE", "El ministro en Lima.", "EFE"),
    ("it", "Il ministro a Torino. Foto: Ansa", "Il ministro a Torino.", "Ansa"),
    ("pt", "O ministro em Braga. Foto: Lusa", "O ministro em Braga.", "Lusa"),
    ("nl", "De minister. Foto: ANP", "De minister.", "ANP"),
    ("sv", "Ministern. Foto: TT", "Ministern.", "TT"),
    ("fi", "Ministeri. Kuva: Lehtikuva", "Ministeri.", "Lehtikuva"),
    ("cs", "Ministr. Foto: ČTK", "Ministr.", "ČTK"),
    ("hu", "A miniszter. Fotó: MTI", "A miniszter.", "MTI"),
    ("tr", "Bakan. Fotoğraf: AA", "Bakan.", "AA"),
    ("el", "Ο υπουργός. Φωτογραφία: ΑΠΕ", "Ο υπουργός.", "ΑΠΕ"),
    ("ru", "Министр в Твери. Фото: РИА Новости", "Министр в Твери.", "РИА Новости"),
    ("uk", "Міністр у Києві. Фото: Укрінформ", "Міністр у Києві.", "Укрінформ"),
    ("ja", "会見する首相。写真：共同通信", "会見する首相。", "共同通信"),
    ("zh", "图为会场。图片来源：新华社", "图为会场。", "新华社"),
    ("ar", "الوزير. تصوير: أحمد", "الوزير.", "أحمد"),
    ("pl", "Minister w Łodzi. Fot. PAP", "Minister w Łodzi.", "PAP"),
]
NOT_YET = [
    ("zh", "新华社记者 王小明 摄", None, "新华社记者 王小明"),
    ("en", "View of the town - Jane Doe via Unsplash", "View of the town", "Jane Doe via Unsplash"),
]
CREDIT_ONLY = [
    ("en", "Photo: Jane Doe/Reuters", "Jane Doe/Reuters"),
    ("en", "Photo by Jane Doe", "Jane Doe"),
    ("en", "© Jane Doe", "Jane Doe"),
    ("en", "Getty Images", "Getty Images"),
    ("en", "(Reuters)", "Reuters"),
    ("de", "Foto: dpa", "dpa"),
    ("de", "Bild: Imago", "Imago"),
    ("fr", "Crédit photo : Jean Test", "Jean Test"),
    ("es", "Fotografía: Ana Prueba", "Ana Prueba"),
    ("pl", "fot. Jan Próba", "Jan Próba"),
    ("ja", "写真=AFP", "AFP"),
    ("ko", "사진=연합뉴스", "연합뉴스"),
]
CAPTION_ONLY = [
    ("en", "The envoy in Leeds."),
    ("en", "The photo shows Reuters staff at work."),
    ("en", "A man said: photo editors lie"),
    ("en", "The mayor (left) and the envoy (right)"),
    ("de", "Der Minister am Montag in Kiel"),
    ("ja", "会見する首相。"),
]


@pytest.mark.parametrize(("language", "text", "caption", "credit"), CASES)
def test_caption_and_credit(language: str, text: str, caption: str, credit: str) -> None:
    assert split_credit(text, language_words(language)) == (caption, credit)


@pytest.mark.xfail(strict=True, reason="a credit with a word behind it, or without an agency, is not found")
@pytest.mark.parametrize(("language", "text", "caption", "credit"), NOT_YET)
def test_forms_of_credit_that_are_not_read_yet(language: str, text: str, caption: str | None, credit: str) -> None:
    assert split_credit(text, language_words(language)) == (caption, credit)


@pytest.mark.parametrize(("language", "text", "credit"), CREDIT_ONLY)
def test_a_credit_without_a_caption(language: str, text: str, credit: str) -> None:
    assert split_credit(text, language_words(language)) == (None, credit)


@pytest.mark.parametrize(("language", "text"), CAPTION_ONLY)
def test_a_caption_without_a_credit(language: str, text: str) -> None:
    assert split_credit(text, language_words(language)) == (text, None)


@pytest.mark.parametrize("text", ["", " ", "\n\u3000"])
def test_no_text_gives_neither(text: str) -> None:
    assert split_credit(text, language_words("en")) == (None, None)


def test_a_label_with_nothing_behind_it_is_no_credit() -> None:
    assert split_credit("Credit:", language_words("en"))[1] is None


def test_english_labels_count_on_pages_of_every_language() -> None:
    assert split_credit("Der Hafen. Credit: Anna Muster", language_words("de")) == ("Der Hafen.", "Anna Muster")


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(["Photo", ":", " ", "by", "©", "(", ")", "AP", "/", ".", "Jane Doe", "|", "写真", "："]), max_size=9
        ).map("".join),
    ),
    st.sampled_from(["en", "de", "ja"]),
)
def test_both_parts_come_from_the_text_and_neither_is_empty(text: str, language: str) -> None:
    for part in split_credit(text, language_words(language)):
        assert part is None or (part and part in " ".join(text.split()))
