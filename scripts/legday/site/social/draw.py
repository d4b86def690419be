"""Draw one card: the site's name, the section, the title, and the verdicts with their signs, or the description."""

from __future__ import annotations

from io import BytesIO
from itertools import chain

from PIL import Image, ImageDraw

from legday.facts.models import Verdict
from legday.markdown.verdict import CERTAINTY_WORDS, VERDICT_WORDS
from legday.site.social.marks import bars, sign
from legday.site.social.page_facts import Card, Graded
from legday.site.social.palette import ACCENT, INK, MUTED, PAPER, RULE, VERDICTS, palette
from legday.site.social.tags import HEIGHT, WIDTH
from legday.site.social.typeface import Face, Setting, fitted, font

MARGIN = 80
MEASURE = WIDTH - 2 * MARGIN
BAND = 18
HEAD = 104  # the baseline of the first line
TITLE_TOP = 156
FOOT = 574  # the last baseline
TITLE_SIZES = (84, 76, 68, 60, 52, 44)
TITLE_HEIGHT = 280
TEXT_SIZES = (36, 33, 30)
TEXT_HEIGHT = 150
KEY: tuple[Face, int, int] = ("sans", 700, 30)
KEY_LEADING = 44
MOST_SIGNS = 27  # in a row


def draw(card: Card, site_name: str) -> bytes:
    """Return the card as PNG, of few colours so that it is small."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    _band(pen, card)
    _head(pen, card.section, site_name)
    if len(card.graded) == 1:
        top = _one(picture, pen, card.graded[0])
    elif card.graded:
        top = _tally(picture, pen, card)
    else:
        top = _description(pen, card.description)
    title = fitted(card.title, "serif", 700, TITLE_SIZES, MEASURE, min(TITLE_HEIGHT, top - TITLE_TOP))
    _set(pen, title, TITLE_TOP + round(title.font.size), INK)
    small = BytesIO()
    picture.quantize(palette=palette(), dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


def _set(pen: ImageDraw.ImageDraw, text: Setting, baseline: int, colour: str) -> None:
    """Draw the lines, the first on `baseline`."""
    for number, line in enumerate(text.lines):
        place = (MARGIN, baseline + number * text.leading)
        pen.text(place, line, fill=colour, font=text.font, anchor="ls")


def _band(pen: ImageDraw.ImageDraw, card: Card) -> None:
    """Draw the band along the top: of one colour, or a share of it for each verdict."""
    if not card.graded:
        pen.rectangle((0, 0, WIDTH, BAND - 1), fill=ACCENT)
    done = 0
    for verdict, number in card.tally().items():
        edges = (WIDTH * done // len(card.graded), WIDTH * (done + number) // len(card.graded))
        pen.rectangle((edges[0], 0, edges[1] - 1, BAND - 1), fill=VERDICTS[verdict])
        if done:
            pen.rectangle((edges[0], 0, edges[0] + 3, BAND - 1), fill=PAPER)
        done += number


def _head(pen: ImageDraw.ImageDraw, section: str, site_name: str) -> None:
    pen.text((MARGIN, HEAD), site_name, fill=INK, font=font("sans", 700, 32), anchor="ls")
    pen.text((WIDTH - MARGIN, HEAD), section, fill=MUTED, font=font("sans", 400, 32), anchor="rs")
    pen.rectangle((MARGIN, HEAD + 22, WIDTH - MARGIN, HEAD + 23), fill=RULE)


def _description(pen: ImageDraw.ImageDraw, words: str) -> int:
    """Draw the description at the foot; return where it begins."""
    text = fitted(words, "sans", 400, TEXT_SIZES, MEASURE, TEXT_HEIGHT)
    first = FOOT - text.leading * (len(text.lines) - 1)
    _set(pen, text, first, MUTED)
    return first - text.leading


def _one(picture: Image.Image, pen: ImageDraw.ImageDraw, graded: Graded) -> int:
    """Draw what the verdict is on, and below it the sign, the word and the certainty; return where that begins."""
    question = fitted(graded.question, "sans", 400, TEXT_SIZES, MEASURE, TEXT_HEIGHT)
    first = FOOT - 84 - question.leading * (len(question.lines) - 1)
    _set(pen, question, first, MUTED)
    colour = VERDICTS[graded.verdict]
    picture.paste(colour, (MARGIN, FOOT - 43), sign(graded.verdict, 50))
    word = font("sans", 700, 50)
    pen.text((MARGIN + 68, FOOT), VERDICT_WORDS[graded.verdict], fill=colour, font=word, anchor="ls")
    right = MARGIN + 68 + round(word.getlength(VERDICT_WORDS[graded.verdict])) + 40
    empty, full = bars(graded.certainty, 34)
    picture.paste(RULE, (right, FOOT - 34), empty)
    picture.paste(MUTED, (right, FOOT - 34), full)
    text = f"{CERTAINTY_WORDS[graded.certainty]} certainty"
    pen.text((right + full.width + 16, FOOT), text, fill=MUTED, font=font("sans", 400, 38), anchor="ls")
    return first - question.leading


def _tally(picture: Image.Image, pen: ImageDraw.ImageDraw, card: Card) -> int:
    """Draw a sign for each thing graded, and below them how many have which verdict; return where that begins."""
    tally = card.tally()
    rows = _key(tally)
    lines = -(-len(card.graded) // MOST_SIGNS)
    across = -(-len(card.graded) // lines)
    step = min(56, MEASURE // across)
    size = round(step * 0.8)
    first = FOOT - KEY_LEADING * (len(rows) - 1)
    signs = first - 46 - step * lines
    for number, verdict in enumerate(chain.from_iterable([verdict] * count for verdict, count in tally.items())):
        down, right = divmod(number, across)
        picture.paste(VERDICTS[verdict], (MARGIN + right * step, signs + down * step), sign(verdict, size))
    for number, row in enumerate(rows):
        for left, verdict in row:
            place = (left, first + number * KEY_LEADING)
            words = f"{tally[verdict]} {VERDICT_WORDS[verdict]}"
            pen.text(place, words, fill=VERDICTS[verdict], font=font(*KEY), anchor="ls")
    text = f"{len(card.graded)} {card.what}, examined one by one"
    pen.text((MARGIN, signs - 22), text, fill=MUTED, font=font("sans", 400, 30), anchor="ls")
    return signs - 70


def _key(tally: dict[Verdict, int]) -> list[list[tuple[int, Verdict]]]:
    """Return the rows of the key: where each verdict's words begin."""
    rows: list[list[tuple[int, Verdict]]] = [[]]
    left = MARGIN
    for verdict, number in tally.items():
        width = round(font(*KEY).getlength(f"{number} {VERDICT_WORDS[verdict]}"))
        if left + width > WIDTH - MARGIN:
            rows.append([])
            left = MARGIN
        rows[-1].append((left, verdict))
        left += width + 32
    return rows
