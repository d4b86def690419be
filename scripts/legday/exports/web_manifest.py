"""The site on a home screen: its manifest (https://www.w3.org/TR/appmanifest/) and its icons, from one drawing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from PIL import Image

from legday.drawing.mark import PAPER, SIDE, icon, mark

SHADES = 16
# How much of an icon's side the mark takes. Systems cut a maskable one to a circle of 80%, Apple rounds the corners.
ICONS = {"icon-192": (192, 0.72), "icon-512": (512, 0.72), "maskable-512": (512, 0.56), "apple-touch-icon": (180, 0.66)}
MANIFEST = {
    "lang": "en",
    "id": "/",
    "start_url": "./",
    "scope": "./",
    "display": "minimal-ui",
    "background_color": PAPER,
    "theme_color": PAPER,
    "icons": [
        {"src": "icons/mark.svg", "type": "image/svg+xml", "sizes": "any"},
        {"src": "icons/icon-192.png", "type": "image/png", "sizes": "192x192"},
        {"src": "icons/icon-512.png", "type": "image/png", "sizes": "512x512"},
        {"src": "icons/maskable-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
    ],
}


def web_manifest(name: str, description: str, home: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield each file with its path below the site's root, which has the address `home`.

    The site is called `name`, and in short what stands before a comma in it. Browsers read the manifest's `id` from the
    root of the host, where an owner may have several sites.
    """
    called = {"name": name, "short_name": name.partition(",")[0], "description": description}
    manifest = called | MANIFEST | {"id": urlsplit(home).path or "/"}
    yield "manifest.webmanifest", (json.dumps(manifest, indent=2) + "\n").encode()
    yield "icons/mark.svg", mark().encode()
    for icon_name, (side, part) in ICONS.items():
        yield f"icons/{icon_name}.png", _drawn(icon(part), side)


def _drawn(svg: str, side: int) -> bytes:
    """Return the SVG as PNG; it has two colours, and few between them."""
    import vl_convert  # dear to import, and only a build needs it

    picture = Image.open(io.BytesIO(vl_convert.svg_to_png(svg, scale=side / SIDE)))
    file = io.BytesIO()
    picture.convert("RGB").quantize(SHADES).save(file, "PNG", optimize=True)
    return file.getvalue()
