"""What a build runs under: given by the machine, else by the repository, else by constants."""

import pytest

from legday.publish.build_env import WITHOUT_HISTORY, variables


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/who/leg-day.git", "https://github.com/who/leg-day"),
        ("https://github.com/who/leg.day/", "https://github.com/who/leg.day"),
        ("https://token@github.com/who/leg-day", "https://github.com/who/leg-day"),
        ("git@github.com:who/leg-day.git", "https://github.com/who/leg-day"),
        ("ssh://git@github.com/who/leg-day.git", "https://github.com/who/leg-day"),
        ("https://example.org/who/leg-day.git", ""),
        ("/srv/git/leg-day.git", ""),
        ("", ""),
    ],
)
def test_the_repository_is_read_from_its_remote(remote: str, address: str) -> None:
    assert variables({}, "", remote)["LEGDAY_REPO_URL"] == address


def test_the_workflow_knows_the_repository_better() -> None:
    given = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "fork/leg-day"}
    assert (
        variables(given, "", "git@github.com:who/leg-day.git")["LEGDAY_REPO_URL"] == "https://github.com/fork/leg-day"
    )


def test_what_is_set_stays() -> None:
    given = {"LEGDAY_REPO_URL": "", "SOURCE_DATE_EPOCH": "1", "LEGDAY_SITE_URL": "https://example.org/"}
    made = variables(given, "2", "git@github.com:who/leg-day.git")
    assert given.items() <= made.items()


def test_an_address_that_a_workflow_could_not_learn_is_none() -> None:
    assert "LEGDAY_SITE_URL" not in variables({"LEGDAY_SITE_URL": ""}, "", "")


def test_a_build_is_dated_by_its_commit_and_in_one_time_zone() -> None:
    assert variables({}, "1700000000", "")["SOURCE_DATE_EPOCH"] == "1700000000"
    assert variables({}, "", "")["SOURCE_DATE_EPOCH"] == WITHOUT_HISTORY
    assert variables({"TZ": "Asia/Tokyo"}, "", "")["TZ"] == "UTC"
