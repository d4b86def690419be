"""What breaks within pages: links, what a page loads, and names of places on it."""

from __future__ import annotations

import re
from random import Random

from tests.breakages.breakage import Kind, New, copy, cut, empty, lose, put, rename, swap

LINK = r"(?<=[ ]href=)(?:\.\./)+[\w./#-]+(?=[ >])"  # a relative link, as it stands in a page made small
PLACE = r"(?<=[ ]href=)[\w./-]*#[\w-]+(?=[ >])"
HEAD = "head"
ACTIVE = ("active-content",)  # it has to go whole, and its address with it
MALFORMED = (
    "https://[",
    "https://",
    "http:///a",
    "https:/doi.org/10",
    "https://doi..org/",
    "https://a,b.org/",
    "https://doi/1",
)


def _climbing(match: re.Match[str], random: Random, name: str) -> str | None:
    return f"../{match[0]}" if match[0].startswith("../" * name.count("/")) else None


def _typing(match: re.Match[str], random: Random, name: str) -> str | None:
    path, mark, rest = match[0].partition("#")
    letters = [n for n, letter in enumerate(path) if letter.isalpha()]
    if not letters:
        return None
    place = random.choice(letters)
    return path[:place] + "q" + path[place:] + mark + rest


def _in_capitals(match: re.Match[str], random: Random, name: str) -> str | None:
    path, mark, rest = match[0].partition("#")
    capital = re.sub(r"(?<=/)[a-z]", lambda letter: letter[0].upper(), path)
    return capital + mark + rest if capital != path else None


def _place_in_capitals(match: re.Match[str], random: Random, name: str) -> str | None:
    path, _, place = match[0].partition("#")
    return f"{path}#{place.upper()}" if place.lower() == place and re.search("[a-z]", place) else None


def _malformed(match: re.Match[str], random: Random, name: str) -> str:
    return random.choice(MALFORMED)


def _path(change: str) -> New:
    """Change the path of a link that has one, and no place."""

    def new(match: re.Match[str], random: Random, name: str) -> str | None:
        path = match[0]
        if "#" in path or not path.endswith("/") or path.strip("./") == "":
            return None
        return change.format(path=path, bare=path.rstrip("/"), name=path.rstrip("/").rpartition("/")[2])

    return new


def _encoded(match: re.Match[str], random: Random, name: str) -> str | None:
    return match[0][:-1].replace("/", "%2F") + "/" if re.search(r"\w/\w", match[0]) else None


LINKS = [
    Kind("link, a letter too many", swap(LINK, _typing)),
    Kind("link, nowhere", swap(LINK, "{dead}/")),
    Kind("link, one step too high", swap(LINK, _climbing), ("link-outside-site",)),
    Kind("link, other letters", swap(LINK, _in_capitals), ("link-letter-case", "link-broken")),
    Kind("link, two slashes at the end", swap(LINK, _path("{path}/"))),
    Kind("link, two slashes in front", swap(r"(?<=[ ]href=)\.\./(?=\w[\w/#-]*[ >])", "..//")),
    Kind("link, ..//", put('<p><a href="..//">Up</a></p>')),
    Kind("link, a file as a folder", put('<p><a href="feed.xml/">Feed</a></p>', like="index.html")),
    Kind("link, index.htm", swap(LINK, _path("{path}index.htm"))),
    Kind("link, index.html as a folder", swap(LINK, _path("{path}index.html/"))),
    Kind("link, to Markdown", swap(LINK, _path("{bare}.md"))),
    Kind("link, a page as .html", swap(LINK, _path("{bare}.html"))),
    Kind("link, backslash", swap(LINK, _path("{bare}\\\\nowhere"))),
    Kind("link, encoded slash", swap(LINK, _encoded)),
    Kind("link, bad percent sign", swap(LINK, _path("{bare}%zz/"))),
    Kind("link, encoded space", swap(LINK, _path("{bare}%20/"))),
    Kind("link, nowhere, with a query", put('<p><a href="{dead}/?a=1#b">A</a></p>')),
    Kind("link, full stop behind", swap(LINK, _path("{bare}./"))),
    Kind("link, host without scheme", put('<p><a href="doi.org/10.1000/1">Paper</a></p>')),
    Kind("link, empty", put('<p><a href="">Here</a></p>'), ("link-empty",)),
    Kind("link, #", put('<p><a href="#">Here</a></p>'), ("link-empty",)),
    Kind("link, malformed", swap(r"(?<=[ ]href=)https://[^ >]+(?=[ >])", _malformed), ("link-malformed",)),
    Kind("link, not encrypted", swap(r"(<a [^>]*href=)https://(?=[^ >]+[ >])", r"\1http://"), ("link-not-https",)),
    Kind("link, scheme mistyped", swap(r"(?<=[ ]href=)https://(?=[^ >]+[ >])", "htps://"), ("link-scheme",)),
    Kind("link, own machine", put('<p><a href="http://localhost:9999/a/">A</a></p>'), ("link-local-host",)),
    Kind("link, file of a disk", put('<p><a href="file:///home/a/b.html">A</a></p>'), ("link-scheme",)),
    Kind("link, a folder without a page", put('<p><a href="assets/">A</a></p>', like="index.html")),
    Kind("link, mailto: nobody", put('<p><a href="mailto:">A</a></p>'), ("link-malformed",)),
    Kind("link, mailto: no server", put('<p><a href="mailto:a@b">A</a></p>'), ("link-malformed",)),
    Kind("link, a script", put('<p><a href="javascript:a()">A</a></p>'), ("link-scheme",)),
    Kind("link, data", put('<p><a href="data:text/html,a">A</a></p>'), ("link-scheme",)),
    Kind("link in a drawing", put('<svg><a href="{dead}/"><path d="M0 0"></path></a></svg>')),
    Kind("link in the frame, nowhere", put('<a href="{dead}/">Lost</a>', "frame")),
    Kind("place, missing", swap(PLACE, lambda match, random, name: f"{match[0]}-q"), ("link-anchor",)),
    Kind("place, other letters", swap(PLACE, _place_in_capitals), ("link-anchor",)),
    Kind("place, encoded and missing", put('<p><a href="#%C3%A4%20{dead}">A</a></p>'), ("link-anchor",)),
    Kind("place, on the page itself", put('<p><a href="#{dead}">A</a></p>'), ("link-anchor",)),
    Kind("place, on another page", put('<p><a href="./train/#{dead}">A</a></p>', like="index.html"), ("link-anchor",)),
    Kind("404, relative link", put('<p><a href="train/">Train</a></p>', like="404.html")),
    Kind("ping", put('<p><a href="https://doi.org/10.1" ping="{dead}">A</a></p>'), ACTIVE),
    Kind("cite of a quotation", put('<blockquote cite="{dead}/">A</blockquote>')),
    Kind("cite of words", put('<p><q cite="{dead}/">A</q></p>')),
    Kind("cite of an addition", put('<p><ins cite="{dead}/">A</ins></p>')),
    Kind("cite of a deletion", put('<p><del cite="{dead}/">A</del></p>')),
    Kind("action", put('<form action="{dead}/"></form>'), ACTIVE),
    Kind("formaction", put('<p><button formaction="{dead}/">A</button></p>'), ACTIVE),
    Kind("formaction of a field", put('<p><input type="submit" formaction="{dead}/" value="A"></p>'), ACTIVE),
    Kind("longdesc", put('<p><img src="icons/mark.svg" alt="" longdesc="{dead}/"></p>', like="index.html")),
    Kind("area", put('<map name="m"><area href="{dead}/" alt="A"></map>')),
    Kind("usemap", put('<p><img src="icons/mark.svg" alt="" usemap="#m"></p>', like="index.html"), ("link-anchor",)),
]
LOADS = [
    Kind("img src", put('<p><img src="{dead}.png" alt=""></p>')),
    Kind("img src, empty", put('<p><img src="" alt=""></p>'), ("link-empty",)),
    Kind("img src, a page", put('<p><img src="train/" alt=""></p>', like="index.html"), ("link-kind",)),
    Kind("img src, elsewhere", put('<p><img src="https://example.org/a.png" alt=""></p>'), ("request-elsewhere",)),
    Kind(
        "img srcset",
        put('<p><img src="icons/mark.svg" srcset="icons/mark.svg 1x, {dead}.png 2x" alt=""></p>', like="index.html"),
    ),
    Kind("img srcset, widths", put('<p><img srcset="{dead}.png 320w" sizes="10em" alt=""></p>')),
    Kind(
        "source srcset",
        put('<picture><source srcset="{dead}.webp"><img src="icons/mark.svg" alt=""></picture>', like="index.html"),
    ),
    Kind("source src", put('<audio><source src="{dead}.ogg"></audio>')),
    Kind("video src", put('<video src="{dead}.mp4"></video>')),
    Kind("poster", put('<video poster="{dead}.png"></video>')),
    Kind("track", put('<video><track src="{dead}.vtt"></video>')),
    Kind("object", put('<object data="{dead}.svg"></object>'), ACTIVE),
    Kind("embed", put('<embed src="{dead}.svg">'), ACTIVE),
    Kind("iframe", put('<iframe src="{dead}/" title="A"></iframe>'), ACTIVE),
    Kind("iframe srcdoc", put("<iframe title=A srcdoc='<a href=\"{dead}/\">A</a>'></iframe>"), ACTIVE),
    Kind("input src", put('<p><input type="image" src="{dead}.png" alt="A"></p>')),
    Kind("script src", put('<script src="{dead}.js"></script>', HEAD), ACTIVE),
    Kind("module src", swap(r"(?<=<script src=)\S*/site\.js", "{dead}.js"), ACTIVE),
    Kind("modulepreload", put('<link rel="modulepreload" href="{dead}.js">', HEAD)),
    Kind(
        "imagesrcset",
        put('<link rel="preload" as="image" imagesrcset="icons/mark.svg 1x, {dead}.webp 2x">', HEAD, "index.html"),
    ),
    Kind("preload", put('<link rel="preload" as="font" href="{dead}.woff2">', HEAD)),
    Kind("prefetch", put('<link rel="prefetch" href="{dead}/">', HEAD), ACTIVE),
    Kind("style sheet", swap(r"(?<=<link href=)\S*\.css", "{dead}.css")),
    Kind(
        "style sheet, a picture",
        put('<link rel="stylesheet" href="icons/mark.svg">', HEAD, "index.html"),
        ("link-kind",),
    ),
    Kind("icon", swap(r"(?<=<link href=)\S*mark\.svg", "{dead}.svg")),
    Kind("touch icon", swap(r"(?<=<link href=)\S*apple-touch-icon\.png", "{dead}.png")),
    Kind("manifest link", swap(r"(?<=<link href=)\S*\.webmanifest", "{dead}.webmanifest")),
    Kind("alternate", swap(r"(?<=href=)\S*feed\.xml", "{dead}.xml")),
    Kind("link rel=next", put('<link rel="next" href="{dead}/">', HEAD)),
    Kind("link rel=license", put('<link rel="license" href="{dead}/">', HEAD), ACTIVE),
    Kind("link rel=help", put('<link rel="help" href="{dead}/">', HEAD), ACTIVE),
    Kind("link rel=search", put('<link rel="search" href="{dead}.xml">', HEAD), ACTIVE),
    Kind("base", put('<base href="../">', HEAD), ("page-base",)),
    Kind("background", put('<table background="{dead}.png"><tr><td>A</td></tr></table>'), ACTIVE),
    Kind("refresh, url", put('<meta http-equiv="refresh" content="0; url={dead}/">', HEAD), ACTIVE),
    Kind("refresh, quoted", put('<meta http-equiv="Refresh" content="0;URL=\'{dead}/\'">', HEAD), ACTIVE),
    Kind("refresh, bare", put('<meta http-equiv="refresh" content="0 {dead}/">', HEAD), ACTIVE),
    Kind("refresh, comma", put('<meta http-equiv="refresh" content="5,url={dead}/">', HEAD), ACTIVE),
    Kind("canonical", swap(r"(?<=<link href=)\S+(?= rel=canonical)", r"\g<0>{dead}/"), ("page-canonical",)),
    Kind(
        "canonical, of another page",
        swap(r"(?<=<link href=)(https?://[^/ ]+/)\S+(?= rel=canonical)", r"\1"),
        ("page-canonical",),
    ),
    Kind(
        "og:url",
        swap(r"<meta content=(\S+) property=og:url>", r"<meta content=\1{dead}/ property=og:url>"),
        ("page-tag-address",),
    ),
    Kind(
        "og:image",
        swap(r"<meta content=\S+/(\S+) property=og:image>", r"<meta content=https://example.org/\1 property=og:image>"),
        ("page-card",),
    ),
    Kind("og:image, missing", swap(r"(?<=<meta content=)(https?:\S+/)\S+(?= property=og:image>)", r"\1{dead}.png")),
    Kind(
        "og:image, relative",
        swap(
            r"<meta content=\S+/(assets/cards/\S+) property=og:image>",
            r"<meta content=\1 property=og:image>",
            "index.html",
        ),
        ("link-not-in-full",),
    ),
    Kind(
        "twitter:image",
        swap(
            r"(?<=<meta content=)(https?:\S+/)(\S+)( property=og:image>)",
            r"\1\2\3<meta name=twitter:image content=\1{dead}.png>",
        ),
    ),
    Kind(
        "JSON-LD",
        swap(
            r"(<meta content=)(https?:\S+/)(\S+ property=og:image>)",
            r'\1\2\3<script type="application/ld+json">{"@id": "\2{dead}/"}</script>',
        ),
    ),
    Kind("JSON-LD, unreadable", put('<script type="application/ld+json">{"a": </script>', HEAD), ("link-empty",)),
    Kind("import map", put('<script type="importmap">{"imports": {"a": "./{dead}.js"}}</script>', HEAD), ACTIVE),
    Kind(
        "speculation rules",
        put('<script type="speculationrules">{"prefetch": [{"urls": ["{dead}/"]}]}</script>', HEAD),
        ACTIVE,
    ),
    Kind("import in the page", put('<script type="module">import "./{dead}.js";</script>', HEAD), ACTIVE),
    Kind("fetch() in the page", put('<script>fetch("{dead}.json")</script>', HEAD), ACTIVE),
    Kind("refresh, to itself", put('<meta http-equiv="refresh" content="0; url=.">', HEAD), ACTIVE),
    Kind("tile", put('<meta name="msapplication-TileImage" content="{dead}.png">', HEAD)),
    Kind("canonical, taken out", swap(r"<link href=\S+ rel=canonical>", ""), ("page-canonical",)),
    Kind("og:url, taken out", swap(r"<meta content=\S+ property=og:url>", ""), ("page-tags-missing",)),
    Kind("noscript", put('<noscript><a href="{dead}/">A</a></noscript>', "frame")),
    Kind("template", put('<template><a href="{dead}/">A</a></template>', "frame")),
]
DRAWN = [
    Kind("svg use", put('<svg><use href="#{dead}"></use></svg>'), ("link-anchor",)),
    Kind("svg use, xlink", put('<svg><use xlink:href="#{dead}"></use></svg>'), ("link-anchor",)),
    Kind("svg use, another file", put('<svg><use href="{dead}.svg#a"></use></svg>')),
    Kind(
        "svg use, place in a file",
        put('<svg><use href="icons/mark.svg#{dead}"></use></svg>', like="index.html"),
        ("link-anchor",),
    ),
    Kind("svg image", put('<svg><image href="{dead}.png"></image></svg>'), ACTIVE),
    Kind("svg textPath", put('<svg><text><textPath href="#{dead}">A</textPath></text></svg>'), ("link-anchor",)),
    Kind("svg gradient", put('<svg><linearGradient href="#{dead}"></linearGradient></svg>'), ("link-anchor",)),
    *[
        Kind(f"svg {name}", put(f'<svg><path {name}="url(#{{dead}})" d="M0 0"></path></svg>'), ("link-anchor",))
        for name in ("fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end")
    ],
    Kind("svg fill, with a fallback", put("<svg><path fill=\"url('#{dead}') red\"></path></svg>"), ("link-anchor",)),
    Kind("style attribute, place", put('<svg><path style="fill:url(#{dead})"></path></svg>'), ACTIVE),
    Kind("style attribute, picture", put('<p style="background:url({dead}.png)">A</p>'), ACTIVE),
    Kind("style element", put("<style>p{background:url({dead}.png)}</style>", HEAD), ACTIVE),
    Kind("style element, import", put("<style>@import '{dead}.css';</style>", HEAD), ACTIVE),
]
NAMES = [
    *[
        Kind(name, put(f'<p><button type="button" {name}="{{dead}}">A</button></p>'), ("id-missing",))
        for name in (
            "aria-labelledby",
            "aria-controls",
            "aria-describedby",
            "aria-details",
            "aria-owns",
            "aria-flowto",
            "aria-activedescendant",
            "aria-errormessage",
            "popovertarget",
            "commandfor",
            "form",
            "interestfor",
        )
    ],
    Kind("label for", put('<p><label for="{dead}">A</label></p>'), ("id-missing",)),
    Kind("output for", put('<p><output for="ld-search {dead}">A</output></p>'), ("id-missing",)),
    Kind("headers", put('<table><tr><td headers="{dead}">A</td></tr></table>'), ("id-missing",)),
    Kind("list", put('<p><input list="{dead}"></p>'), ("id-missing",)),
    Kind("itemref", put('<p itemscope itemref="{dead}">A</p>'), ("id-missing",)),
    Kind("id, twice", put('<p id="ld-search">A</p>'), ("id-twice",)),
    Kind("id, renamed", swap(r"(?<=<h[23] id=)[\w-]+", r"\g<0>-q", "benefits/*/index.html"), ("link-anchor",), True),
    Kind("label for, renamed", swap(r"(?<=[ ]for=)[\w-]+", r"\g<0>-q", "tools/*/index.html"), ("id-missing",)),
]
FILES = [
    Kind("page, deleted", lose("*/index.html"), ("link-broken",), True),
    Kind("page, in other letters", rename("train/*/index.html", str.title), ("link-letter-case",), True),
    Kind("page, .htm", rename("train/*/index.html", lambda name: name.removesuffix("l")), ("link-broken",), True),
    Kind("studies, deleted", lose("*/studies.htm"), ("citation-closed", "link-broken"), True),
    Kind(
        "studies, a popover renamed",
        swap(r"(?<=id=)cite-\w+(?= )", r"\g<0>q", "*/studies.htm"),
        ("citation-closed",),
        True,
    ),
    Kind("studies, a dead link", swap(r"(?<=href=)(?:\.\./)+[\w./#-]+", "{dead}/", "*/studies.htm")),
    Kind("404, deleted", lose("404.html")),
    Kind("style sheet, deleted", lose("assets/css/*.css"), ("link-broken",), True),
    Kind("style sheet, .CSS", rename("assets/css/*.css", lambda n: f"{n[:-3]}CSS"), ("link-letter-case",), True),
    Kind("card, deleted", lose("assets/cards/*.png"), ("link-broken",), True),
    Kind("card, cut off", cut("assets/cards/*.png"), ("page-card",)),
    Kind("card, empty", empty("assets/cards/*.png"), ("page-card",)),
    Kind("style sheet, empty", empty("assets/css/*.css"), ("offline-hash",)),
    Kind("studies, empty", empty("benefits/*/studies.htm"), ("citation-closed",), True),
    Kind("page, a copy", copy("train/*/index.html", "train/copy/index.html"), ("page-orphan",), True),
    Kind("icon, deleted", lose("icons/*"), ("link-broken",), True),
    Kind("icon, .PNG", rename("icons/icon*.png", lambda n: f"{n[:-3]}PNG"), ("link-letter-case",), True),
    Kind("calendar, deleted", lose("*.ics"), ("link-broken",), True),
    Kind("table, deleted", lose("*.csv"), ("link-broken",), True),
]
