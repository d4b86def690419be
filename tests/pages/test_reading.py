"""The reading grade is Flesch-Kincaid's, over sentences and nothing else."""

import pytest

from legday.pages import parse_page
from legday.pages.reading import reading_grade

SENTENCE = "The cat sat on the mat. "  # 6 words, 6 syllables
GRADE = 0.39 * 6 + 11.8 * 1 - 15.59


def grade(text: str) -> float:
    return reading_grade(parse_page(text, "train/page.md"))


def test_short_sentences_of_short_words() -> None:
    assert grade(SENTENCE * 20) == pytest.approx(GRADE)


def test_longer_words_and_sentences_are_harder() -> None:
    """14 words and 20 syllables: ev-i-dence, ex-er-cise, sci-ence and mus-cle add 6."""
    text = "The evidence for this exercise is thin since the science of muscle is young. "
    assert grade(text * 20) == pytest.approx(0.39 * 14 + 11.8 * 20 / 14 - 15.59)


@pytest.mark.parametrize(
    "left_out",
    [
        "\n\n## Methodological heterogeneity notwithstanding\n\n",
        "\n\n| Methodological | heterogeneity |\n|---|---|\n| physiological | notwithstanding |\n\n",
        "\n\n```\nmethodological heterogeneity\n```\n\n",
        "[@west2010; @morton2016] ",
        "\n\n/// claim | methodological/heterogeneity\n///\n\n",
    ],
)
def test_what_is_not_running_text_is_left_out(left_out: str) -> None:
    assert grade(SENTENCE * 10 + left_out + SENTENCE * 10) == pytest.approx(GRADE)


def test_names_and_numbers_are_left_out() -> None:
    assert grade("The cat Alexandrina sat on 14.5 the mat in 2018. " * 20) == pytest.approx(0.39 * 7 + 11.8 - 15.59)


def test_a_short_text_has_no_grade() -> None:
    assert grade("Notwithstanding methodological heterogeneity.") == 0
    assert grade("") == 0
