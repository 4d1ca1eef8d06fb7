"""The picture of precision, recall and time, written by hand as SVG; readable on light and dark ground."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil, floor, hypot, log10
from typing import NamedTuple

WIDTH, HEIGHT = 880, 430
LEFT, TOP, SIDE = 64, 64, 300
BARS_LEFT, BARS_RIGHT = 556, 820
_AROUND = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7))
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; font-size: 15px; }
  .small { font-size: 11px; fill: #57606a; }
  .grid { stroke: #d0d7de; stroke-width: 1; }
  .peer { fill: #8c959f; } .ours { fill: #0969da; }
  .label { font-size: 12px; font-weight: 600; text-anchor: middle; }
  .number { font-size: 11px; font-weight: 600; fill: #ffffff; text-anchor: middle; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .small { fill: #9198a1; } .grid { stroke: #3d444d; }
    .peer { fill: #656c76; } .ours { fill: #1f6feb; }
  }
"""


class Dot(NamedTuple):
    """One tool: precision and recall, 0 to 1, and milliseconds a page."""

    name: str
    precision: float
    recall: float
    milliseconds: float


def draw(dots: Sequence[Dot], where: str, ours: str) -> str:
    """Give the SVG: precision over recall on the left, time a page (logarithmic) on the right, tools by number.

    >>> draw([Dot("a", 0.9, 0.8, 2.0)], "ten pages", "a").startswith("<svg")
    True
    """
    low = floor(10 * min(min(dot.precision, dot.recall) for dot in dots) - 0.01) / 10 if dots else 0.0
    low = min(max(low, 0.0), 0.9)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img">',
        f"<title>Precision, recall and time of {len(dots)} tools on {escape(where)}</title>",
        f"<style>{_STYLE}</style>",
        f'<text class="title" x="{LEFT}" y="30">Precision and recall of the words</text>',
        f'<text class="small" x="{LEFT}" y="48">mean over {escape(where)}</text>',
        f'<text class="title" x="{BARS_LEFT - 150}" y="30">Processor time a page</text>',
        f'<text class="small" x="{BARS_LEFT - 150}" y="48">milliseconds, logarithmic; shorter is better</text>',
        *_axes(low),
    ]
    ordered = sorted(dots, key=lambda dot: dot.milliseconds)
    places = [(_x(dot.recall, low), _y(dot.precision, low)) for dot in ordered]
    labels = _label_places(places)
    parts += [_dot(number, dot, places[number], labels[number], ours) for number, dot in enumerate(ordered)]
    parts += _bars(ordered, ours)
    return "\n".join([*parts, "</svg>", ""])


def _x(value: float, low: float) -> float:
    return LEFT + SIDE * (value - low) / (1 - low)


def _y(value: float, low: float) -> float:
    return TOP + SIDE * (1 - (value - low) / (1 - low))


def _axes(low: float) -> list[str]:
    parts = []
    steps = round(10 * (1 - low))
    for number in range(steps + 1):
        value = low + number / 10
        x, y = _x(value, low), _y(value, low)
        parts.append(f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{TOP + SIDE}"/>')
        parts.append(f'<line class="grid" x1="{LEFT}" y1="{y:.1f}" x2="{LEFT + SIDE}" y2="{y:.1f}"/>')
        parts.append(f'<text class="small" x="{x:.1f}" y="{TOP + SIDE + 18}" text-anchor="middle">{value:.1f}</text>')
        parts.append(f'<text class="small" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:.1f}</text>')
    middle = TOP + SIDE / 2
    parts.append(f'<text x="{LEFT + SIDE / 2}" y="{TOP + SIDE + 42}" text-anchor="middle">recall</text>')
    parts.append(f'<text x="20" y="{middle}" text-anchor="middle" transform="rotate(-90 20 {middle})">precision</text>')
    return parts


def _label_places(dots: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Give for each dot the first place around it, at which its number covers no dot and no other number."""
    found: list[tuple[float, float]] = []
    for x, y in dots:
        around = [(x + reach * dx, y + reach * dy) for reach in (13, 20) for dx, dy in _AROUND]
        taken = [dot for dot in dots if dot != (x, y)] + found
        free = (place for place in around if all(hypot(place[0] - one, place[1] - two) > 13 for one, two in taken))
        found.append(next(free, around[0]))
    return found


def _dot(number: int, dot: Dot, place: tuple[float, float], label: tuple[float, float], ours: str) -> str:
    kind = "ours" if dot.name == ours else "peer"
    title = f"{escape(dot.name)}: precision {dot.precision:.3f}, recall {dot.recall:.3f}, {dot.milliseconds:.1f} ms"
    return (
        f'<g><title>{title}</title><circle class="{kind}" cx="{place[0]:.1f}" cy="{place[1]:.1f}" r="6"/>'
        f'<text class="label" x="{label[0]:.1f}" y="{label[1] + 4:.1f}">{number + 1}</text></g>'
    )


def _bars(ordered: Sequence[Dot], ours: str) -> list[str]:
    times = [max(dot.milliseconds, 0.01) for dot in ordered]
    low, high = floor(log10(min(times))), ceil(log10(max(times)) + 0.01)
    step = min(SIDE / max(len(ordered), 1), 40)
    parts = []
    for number, (dot, time) in enumerate(zip(ordered, times, strict=True)):
        y = TOP + step * (number + 0.5)
        width = max((BARS_RIGHT - BARS_LEFT) * (log10(time) - low) / (high - low), 2)
        kind = "ours" if dot.name == ours else "peer"
        parts.append(f'<circle class="{kind}" cx="{BARS_LEFT - 159}" cy="{y:.1f}" r="9"/>')
        parts.append(f'<text class="number" x="{BARS_LEFT - 159}" y="{y + 4:.1f}">{number + 1}</text>')
        parts.append(f'<text x="{BARS_LEFT - 144}" y="{y + 4:.1f}">{escape(dot.name)}</text>')
        parts.append(f'<rect class="{kind}" x="{BARS_LEFT}" y="{y - 7:.1f}" width="{width:.1f}" height="14" rx="2"/>')
        parts.append(f'<text class="small" x="{BARS_LEFT + width + 6:.1f}" y="{y + 4:.1f}">{dot.milliseconds:.1f}</text>')
    return parts
