"""Pleas and pointers glued to a paragraph: cut off at its ends, left alone in its middle, no plain prose cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.evidence.folding import fold, fold_all
from cleaner.evidence.glued import MIN_BLOCK_CHARS, cut_glued
from cleaner.evidence.matching import default_matcher
from cleaner.read.blocks import Page, RawBlock
from cleaner.read.text import read_text

PROSE = (
    "The council of the town voted on Monday evening to close the old bridge for the winter, after engineers had found cracks in"
    " two of its five piers. The mayor said that work on a new bridge would begin in the spring."
)
POINTER = "Read also: Ferry to run at night"
PLEA = "Please disable your ad blocker to support us."
# Language: a paragraph, and what its sites glue to one.
GLUED = {
    "de": (
        ("Der Rat der Stadt beschloss am Montagabend, die alte Brücke für den Winter zu schließen. Fachleute hatten in zwei der"
        " fünf Pfeiler Risse gefunden."),
        "Lesen Sie auch: Fähre fährt nachts",
    ),
    "fr": (
        ("Le conseil de la ville a voté lundi soir la fermeture du vieux pont pour l'hiver. Des ingénieurs avaient trouvé des"
        " fissures dans deux piles."),
        "Lire aussi : Le bac circule la nuit",
    ),
    "es": (
        ("El consejo de la ciudad votó el lunes cerrar el viejo puente durante el invierno. Los ingenieros habían encontrado"
        " grietas en dos pilares."),
        "Lea también: El transbordador navega de noche",
    ),
    "it": (
        ("Il consiglio della città ha deciso lunedì sera di chiudere il vecchio ponte per l'inverno. Gli ingegneri avevano trovato"
        " crepe in due piloni."),
        "Leggi anche: Il traghetto naviga di notte",
    ),
    "pt": (
        ("O conselho da cidade decidiu na segunda-feira fechar a velha ponte durante o inverno. Os engenheiros tinham encontrado"
        " fissuras em dois pilares."),
        "Leia também: A balsa navega à noite",
    ),
    "nl": (
        ("De raad van de stad besloot maandagavond de oude brug voor de winter te sluiten. Ingenieurs hadden scheuren gevonden in"
        " twee van de vijf pijlers."),
        "Lees ook: Veerboot vaart 's nachts",
    ),
    "pl": (
        ("Rada miasta zdecydowała w poniedziałek wieczorem zamknąć stary most na zimę. Inżynierowie znaleźli pęknięcia w dwóch z"
        " pięciu filarów."),
        "Czytaj też: Prom kursuje nocą",
    ),
    "ru": (
        ("Совет города решил в понедельник вечером закрыть старый мост на зиму. Инженеры нашли трещины в двух из пяти опор и"
        " предупредили о паводке."),
        "Читайте также: Паром ходит ночью",
    ),
    "uk": (
        ("Рада міста вирішила в понеділок увечері закрити старий міст на зиму. Інженери знайшли тріщини у двох із п'яти опор і"
        " попередили про повінь."),
        "Читайте також: Пором ходить уночі",
    ),
    "tr": (
        ("Belediye meclisi pazartesi akşamı eski köprüyü kış boyunca kapatmaya karar verdi. Mühendisler beş ayağın ikisinde"
        " çatlaklar bulmuştu."),
        "Ayrıca okuyun: Feribot gece çalışıyor",
    ),
    "ar": (
        ("قرر مجلس المدينة مساء الاثنين إغلاق الجسر القديم طوال فصل الشتاء. وكان المهندسون قد عثروا على شقوق في اثنتين من الدعامات"
        " الخمس."),
        "اقرأ أيضا: العبارة تعمل ليلا",
    ),
    "ja": (
        ("市議会は月曜日の夜、冬の間は古い橋を閉鎖することを決めた。技術者が五本の橋脚のうち二本にひびを見つけ、洪水で悪化する恐れ"
        "があると警告していた。市長は春に新しい橋の工事を始めると述べた。二年以内に再び開通する見込みだという。"),
        "あわせて読みたい：夜の渡し船",
    ),
}  # fmt: skip


def cut_page(page: Page) -> list[RawBlock]:
    return cut_glued(page.text, page.blocks, fold_all([block.text for block in page.blocks]), default_matcher())[0]


def cut(text: str) -> list[tuple[str | None, str]]:
    """Give the pieces of a text of one line: what each was cut as, and its text."""
    return [(block.cut_as and block.cut_as.value, block.text) for block in cut_page(read_text(text))]


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        (POINTER, "read_also"),
        (PLEA, "ad_blocker_plea"),
        ("Subscribe to our newsletter.", "newsletter"),
        ("Follow us on Telegram.", "social"),
    ],
)
def test_a_piece_at_the_end_is_cut_off(piece: str, kind: str) -> None:
    assert cut(f"{PROSE} {piece}") == [(None, PROSE), (kind, piece)]


@pytest.mark.parametrize(("piece", "kind"), [(f"{POINTER}.", "read_also"), (PLEA, "ad_blocker_plea")])
def test_a_piece_at_the_start_is_cut_off(piece: str, kind: str) -> None:
    assert cut(f"{piece} {PROSE}") == [(kind, piece), (None, PROSE)]


def test_pieces_at_both_ends_are_cut_off() -> None:
    assert cut(f"{PLEA} {PROSE} {POINTER}") == [("ad_blocker_plea", PLEA), (None, PROSE), ("read_also", POINTER)]


def test_a_piece_in_the_middle_stays() -> None:
    text = f"{PROSE} {POINTER}. {PROSE}"
    assert cut(text) == [(None, text)]


@pytest.mark.parametrize("title", ["The ferry runs at night. Ministers object", "Who pays? The council answers."])
def test_the_title_behind_a_pointer_may_hold_a_stop(title: str) -> None:
    assert cut(f"{PROSE} Read also: {title}") == [(None, PROSE), ("read_also", f"Read also: {title}")]


@pytest.mark.parametrize("language", GLUED)
def test_a_pointer_at_the_end_is_cut_off_in_many_languages(language: str) -> None:
    prose, pointer = GLUED[language]
    assert cut(f"{prose} {pointer}") == [(None, prose), ("read_also", pointer)]


@pytest.mark.parametrize("language", GLUED)
def test_a_pointer_at_the_start_is_cut_off_in_many_languages(language: str) -> None:
    prose, pointer = GLUED[language]
    stop = "。" if language == "ja" else ". "
    assert cut(f"{pointer}{stop}{prose}") == [("read_also", f"{pointer}{stop}".strip()), (None, prose)]


@pytest.mark.parametrize("language", GLUED)
def test_plain_prose_is_not_cut(language: str) -> None:
    prose, _ = GLUED[language]
    assert cut(prose) == [(None, prose)]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE} She had read also the older reports on the bridge.",
        f"{PROSE} The union asked its members to support the ferry.",
        f"{PROSE} “Read the report,” said the mayor.",
        f"{PROSE} The firm sells an ad blocker for phones.",
    ],
)
def test_prose_with_words_of_a_phrase_is_not_cut(text: str) -> None:
    assert cut(text) == [(None, text)]


def test_a_line_that_is_a_piece_as_a_whole_is_not_cut() -> None:
    text = f"{PLEA} Please switch off your ad blocker and reload this page."
    assert cut(text) == [(None, text)]


def test_a_block_that_is_mostly_pieces_is_not_cut() -> None:
    text = f"{PLEA} {PLEA} {PLEA} The bridge closes."
    assert cut(text) == [(None, text)]


@pytest.mark.parametrize(("size", "pieces"), [(MIN_BLOCK_CHARS, 2), (MIN_BLOCK_CHARS - 1, 1)])
def test_a_short_block_is_not_cut(size: int, pieces: int) -> None:
    plea = "Please disable your ad blocker."
    text = f"The rain ended {'x' * (size - len(plea) - 17)}. {plea}"
    assert len(text) == size
    assert len(cut(text)) == pieces


@pytest.mark.xfail(strict=True, reason="the matcher tells of no phrase behind a sentence in blocks of 60 to 110 characters")
def test_a_pointer_is_cut_off_a_block_of_middle_length() -> None:
    text = "The talks ended very late on Monday. Read also: Envoy lands in Moscow"
    assert len(text) >= MIN_BLOCK_CHARS
    assert cut(text)[-1] == ("read_also", "Read also: Envoy lands in Moscow")


def test_folded_texts_and_phrases_are_those_of_the_pieces() -> None:
    page = read_text(f"{PROSE} {POINTER}\n\n{PROSE}")
    matcher = default_matcher()
    blocks, folded, hits = cut_glued(page.text, page.blocks, fold_all([block.text for block in page.blocks]), matcher)
    assert folded == [fold(block.text) for block in blocks]
    assert hits == matcher.find(folded)


def test_a_mark_and_a_blank_line_belong_to_the_first_piece() -> None:
    first, second = cut_page(read_text(f"Title\n\n- {PROSE} {POINTER}"))[1:]
    assert [(block.mark, block.blank_before) for block in (first, second)] == [("bullet", 1), ("", 0)]
    assert first.line == second.line


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [PROSE, POINTER, PLEA, "Rain ended.", "Read also:", "…", "x" * 70, "A. B.", "\n", "Subscribe now!", "  "]
        ),
        max_size=9,
    )
)
def test_pieces_cover_what_the_blocks_covered(parts: list[str]) -> None:
    page = read_text(" ".join(parts))
    whole = "".join("".join(page.text[block.start : block.end].split()) for block in page.blocks)
    pieces = cut_page(page)
    assert "".join("".join(page.text[piece.start : piece.end].split()) for piece in pieces) == whole
    assert all(one.end <= other.start for one, other in pairwise(pieces))
