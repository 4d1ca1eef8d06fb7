"""Broken JSON is read where a person could read it."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner.read.pagedata.lenient_json import MAX_CHARS, read_json

BROKEN = (
    ('{"a": 1,}', [{"a": 1}]),
    ('{"a": [1, 2,],}', [{"a": [1, 2]}]),
    ('{"a": "two\nlines\tand a tab"}', [{"a": "two\nlines\tand a tab"}]),
    ('//<![CDATA[\n{"a": 1}\n//]]>', [{"a": 1}]),
    ('/*<![CDATA[*/ {"a": 1} /*]]>*/', [{"a": 1}]),
    ('<!-- {"a": 1} -->', [{"a": 1}]),
    ('{"a": 1};', [{"a": 1}]),
    ('{"a": 1, // the first\n /* and */ "b": 2}', [{"a": 1, "b": 2}]),
    ('{"a": "https://example.org/x", "b": 2,}', [{"a": "https://example.org/x", "b": 2}]),
    ('{"a": 1}\n{"b": 2}', [{"a": 1}, {"b": 2}]),
    ('{"a": 1}, {"b": 2,}', [{"a": 1}, {"b": 2}]),
    ("{&quot;a&quot;: &quot;b&quot;}", [{"a": "b"}]),
    ('{"a": "she said "now", and left"}', [{"a": 'she said "now", and left'}]),
    ('{"a": "C:\\quays \\d"}', [{"a": "C:\\quays \\d"}]),
    ('{"a": undefined, b: 1}', [{"a": None, "b": 1}]),
    ('{"a": , "b": 2}', [{"a": None, "b": 2}]),
    ('{"a": {"b": [1, 2', [{"a": {"b": [1, 2]}}]),
    ('{"a": "x"}]}', [{"a": "x"}]),
)


@pytest.mark.parametrize(("text", "values"), BROKEN)
def test_broken_json_is_read(text: str, values: list[Any]) -> None:
    assert read_json(text) == values


@pytest.mark.parametrize(
    "text", ["", "null and void", "[" * 100_000, '{"a":' * 50_000, "1" * 10_000, '"' * 1_000, "{'", '{"a":"\\']
)
def test_hopeless_json_raises_nothing(text: str) -> None:
    assert isinstance(read_json(text), list)


def test_too_much_is_left_alone() -> None:
    assert read_json('{"a": "' + "x" * MAX_CHARS + '"}') == []
