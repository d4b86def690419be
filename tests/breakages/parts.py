"""What breaks in style sheets, scripts and drawings."""

from __future__ import annotations

from random import Random
from re import Match

from tests.breakages.breakage import Kind, add, cut, lose, rename, swap

CSS, SVG = "assets/css/*.css", "icons/*.svg"
JS = "assets/js*/*.js"
HERE = "import.meta.url"


def _other_name(match: Match[str], random: Random, name: str) -> str:
    return match[0].replace(match[1], f"{match[1]}Q", 1)


STYLES = [
    Kind("css url()", add("p{background:url({dead}.png)}", CSS)),
    Kind("css url(), quoted", add("p{background:URL( '{dead}.png' )}", CSS)),
    Kind("css url(), escaped", add(r"p{background:u\72l({dead}.png)}", CSS)),
    Kind("css url(), in a custom property", add("p{--a:url({dead}.png)}", CSS)),
    Kind("css url(), in a nested rule", add("@media print{p{&:hover{background:url({dead}.png)}}}", CSS)),
    Kind("css url(), unreadable", add("p{background:url(a b{dead}.png)}", CSS)),
    Kind("css url(), elsewhere", add("p{background:url(//example.org/{dead}.png)}", CSS), ("request-elsewhere",)),
    Kind("css url(), place", add("p{filter:url(#{dead})}", CSS), ("link-anchor",)),
    Kind("css image-set()", add('p{background:image-set("{dead}.png" 1x)}', CSS)),
    Kind("css image-set(), of a vendor", add("p{background:-webkit-image-set(url({dead}.png) 1x)}", CSS)),
    Kind("css @font-face", add('@font-face{font-family:a;src:local("A"),url({dead}.woff2) format("woff2")}', CSS)),
    Kind("css @import", add('@import "{dead}.css";', CSS)),
    Kind("css @import url()", add("@import url({dead}.css) layer(a) screen;", CSS)),
    Kind("css @IMPORT", add("@IMPORT'{dead}.css'", CSS)),
    Kind("css cursor", add("p{cursor:url({dead}.svg),auto}", CSS)),
    Kind("css mask", add("p{mask-image:url({dead}.svg#a)}", CSS)),
]
SCRIPTS = [
    Kind("module, deleted", lose(JS), ("link-broken",), True),
    Kind("module, .JS", rename(JS, lambda name: f"{name[:-2]}JS"), ("link-letter-case",), True),
    Kind("import", swap(r'(?<=from")\./[\w-]+(?=\.js")', "./{dead}", JS)),
    Kind(
        "import, other letters",
        swap(r'(?<=from"\./)[a-z](?=[\w-]+\.js")', lambda m, r, n: m[0].upper(), JS),
        ("link-letter-case",),
    ),
    Kind("import, no ./", swap(r'(?<=from")\./(?=[\w-]+\.js")', "", JS)),
    Kind("import, no ending", swap(r'(?<=from"\.)(/[\w-]+)\.js(?=")', r"\1", JS)),
    Kind("import, name", swap(r"(?<=import\{)(\w+)[,}]", _other_name, JS), ("script-import",)),
    Kind("import, elsewhere", add('\nimport "https://example.org/{dead}.js";', JS), ("request-elsewhere",)),
    Kind("import, for its effect", add('\nimport"./{dead}.js";', JS)),
    Kind("import()", swap(r'(?<=import\(")\./[\w-]+(?=\.js"\))', "./{dead}", JS)),
    Kind("import(), new", add("\nconst late=()=>import(`./{dead}.js`);", JS)),
    Kind("export from", add('\nexport*from"./{dead}.js";', JS)),
    Kind("export { } from", add('\nexport{a as b}from"./{dead}.js";', JS)),
    Kind("export from, name", add('\nexport{nothing}from"./kernel.js";', "assets/js*/form.js"), ("script-import",)),
    Kind("new URL()", swap(rf'(?<=new URL\(")(\.\./\.\./\w)([^"]*)(?=",{HERE}\))', r"\1q\2", JS)),
    Kind("new URL(), from a constant", swap(r'(?<=new URL\(")[\w/.]+(?=",ROOT\))', "{dead}/", JS)),
    Kind("new URL(), from another module", swap(r'(?<=new URL\(")offline\.json(?=",root\))', "{dead}.json", JS)),
    Kind("service worker", swap(r'(?<=register\(new URL\(")sw\.js', "{dead}.js", JS)),
    Kind("service worker, by its name", add('\nnavigator.serviceWorker.register("{dead}.js");', JS)),
    Kind("worker", add('\nnew Worker("{dead}.js");', JS)),
    Kind("worker, new URL()", add(f'\nnew Worker(new URL("./{{dead}}.js",{HERE}),{{type:"module"}});', JS)),
    Kind("shared worker", add('\nnew SharedWorker("{dead}.js");', JS)),
    Kind("importScripts()", add('\nimportScripts("{dead}.js");', JS)),
    Kind("fetch()", add('\nfetch("{dead}.json");', JS)),
    Kind("fetch(), in a template", add("\nawait fetch(`{dead}.json`,{cache:'reload'});", JS)),
    Kind("import.meta.resolve()", add('\nconst a=import.meta.resolve("./{dead}.js");', JS)),
    Kind("src, set by a script", add('\nnew Image().src="{dead}.png";', JS)),
    Kind("href, set by a script", add('\nlocation.href="{dead}/";', JS)),
    Kind("location.assign()", add('\nlocation.assign("{dead}/");', JS)),
    Kind("sendBeacon()", add('\nnavigator.sendBeacon("{dead}");', JS)),
    Kind("script, does not end", add("\nfunction open(){if(a){", JS), ("file-unreadable",)),
    Kind("script, a string does not end", add('\nconst a="b', JS), ("file-unreadable",)),
]
DRAWINGS = [
    Kind("drawing, use", swap("</svg>", '<use href="#{dead}"/></svg>', SVG), ("link-anchor",)),
    Kind("drawing, fill", swap("</svg>", '<path fill="url(#{dead})"/></svg>', SVG), ("link-anchor",)),
    Kind("drawing, image", swap("</svg>", '<image href="{dead}.png"/></svg>', SVG)),
    Kind("drawing, style", swap("</svg>", "<style>path{fill:url({dead}.svg)}</style></svg>", SVG)),
    Kind("drawing, cut off", cut(SVG), ("file-unreadable",)),
]
