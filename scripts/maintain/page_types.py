"""A page of every type that the site has: for the browser tests and for `screenshots.py`."""

PAGE_TYPES = {
    "home": "",
    "benefit": "benefits/hormones/",
    "claims": "evidence/claims/",
    "studies": "evidence/studies/calories/",
    "glossary": "evidence/glossary/",
    "exercises": "train/exercises/",
    "exercise": "train/exercises/back-squat/",
    "plan": "train/plans/beginner-two-days/",
    "guide": "train/warm-up/",
    "warnings": "train/safety/",
    "calculator": "tools/calories/",
    "week": "tools/weekly-sets/",
    "posts": "blog/",
    "post": "blog/squats-and-knees/",
    "design": "about/design/",
    "offline": "about/offline/",
    "proposals": "about/propose/",
    "lost": "no/such/page/",
}
"""The path of each, relative to the home page."""
