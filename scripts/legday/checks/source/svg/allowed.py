"""What a drawing is made of: elements, attributes, properties and functions of styles (SVG 2, CSS), and no more.

Left out is what runs, moves, links, loads or shows another document: scripts and their handlers, animations and
transitions, links, pictures, foreign content, fonts, cursors.
"""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

# Elements and attributes of other namespaces do nothing in a browser, except these.
ACTIVE_NAMESPACES = frozenset(
    {
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events",
        "http://www.w3.org/1999/XSL/Transform", "http://www.mozilla.org/xbl", "http://www.w3.org/ns/xbl",
        "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul", "http://www.w3.org/2001/XInclude", XLINK, XML,
    }
)  # fmt: skip

FILTERS = frozenset(
    {
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feFuncA",
        "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    }
)  # fmt: skip
ELEMENTS = FILTERS | {
    "circle", "clipPath", "defs", "desc", "ellipse", "filter", "g", "line", "linearGradient", "marker", "mask",
    "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol",
    "text", "textPath", "title", "tspan", "use",
}  # fmt: skip

# Properties, which are attributes too.
PRESENTATION = frozenset(
    {
        "alignment-baseline", "baseline-shift", "clip", "clip-path", "clip-rule", "color", "color-interpolation",
        "color-interpolation-filters", "color-rendering", "cursor", "direction", "display", "dominant-baseline",
        "enable-background", "fill", "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font",
        "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight",
        "glyph-orientation-horizontal", "glyph-orientation-vertical", "image-rendering", "isolation", "kerning",
        "letter-spacing", "lighting-color", "marker", "marker-end", "marker-mid", "marker-start", "mask",
        "mask-type", "mix-blend-mode", "opacity", "overflow", "paint-order", "pointer-events", "shape-rendering",
        "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
        "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration",
        "text-rendering", "transform", "transform-box", "transform-origin", "unicode-bidi", "vector-effect",
        "visibility", "white-space", "word-spacing", "writing-mode",
    }
)  # fmt: skip
PROPERTIES = PRESENTATION | {
    "background", "background-color", "block-progression", "box-sizing", "color-scheme", "cx", "cy", "d",
    "fill-color", "font-feature-settings", "font-kerning", "font-optical-sizing", "font-variant-alternates",
    "font-variant-caps", "font-variant-east-asian", "font-variant-ligatures", "font-variant-numeric",
    "font-variant-position", "font-variation-settings", "forced-color-adjust", "height", "inline-size",
    "line-height", "margin", "max-height", "max-width", "min-height", "min-width", "padding", "r", "rx", "ry",
    "shape-inside", "shape-margin", "shape-padding", "shape-subtract", "solid-color", "solid-opacity", "tab-size",
    "text-align", "text-align-last", "text-decoration-color", "text-decoration-line", "text-decoration-style",
    "text-decoration-thickness", "text-indent", "text-orientation", "text-overflow", "text-transform",
    "text-underline-offset", "user-select", "width", "x", "y",
}  # fmt: skip
VENDORS = ("-inkscape-", "-webkit-print-", "-webkit-user-", "-webkit-font-", "-moz-osx-", "-moz-user-")

# Attributes whose values are lengths and numbers.
MEASURES = frozenset(
    {
        "amplitude", "cx", "cy", "dx", "dy", "exponent", "fr", "fx", "fy", "height", "intercept", "k1", "k2", "k3",
        "k4", "markerHeight", "markerWidth", "offset", "pathLength", "r", "radius", "refX", "refY", "rotate", "rx",
        "ry", "slope", "startOffset", "stdDeviation", "tableValues", "textLength", "values", "viewBox", "width", "x",
        "x1", "x2", "y", "y1", "y2",
    }
)  # fmt: skip
PLAIN = frozenset(
    {
        "baseProfile", "class", "clipPathUnits", "contentScriptType", "contentStyleType", "d", "edgeMode",
        "filterRes", "filterUnits", "focusable", "gradientTransform", "gradientUnits", "id", "in", "in2", "lang",
        "lengthAdjust", "maskContentUnits", "maskUnits", "markerUnits", "media", "method", "mode", "operator",
        "orient", "patternContentUnits", "patternTransform", "patternUnits", "points", "preserveAspectRatio",
        "primitiveUnits", "requiredExtensions", "requiredFeatures", "result", "role", "side", "spacing",
        "spreadMethod", "style", "systemLanguage", "type", "version", "zoomAndPan", f"{XML} space", f"{XML} lang",
        f"{XLINK} type", f"{XLINK} title",
    }
)  # fmt: skip
LINKS = frozenset({"href", f"{XLINK} href"})
PREFIXES = ("aria-", "data-")

FUNCTIONS = frozenset(
    {
        "calc", "circle", "color", "color-mix", "device-cmyk", "ellipse", "hsl", "hsla", "hwb", "icc-color", "inset",
        "lab", "lch", "light-dark", "matrix", "max", "min", "oklab", "oklch", "path", "polygon", "rect", "rgb",
        "rgba", "rotate", "scale", "scalex", "scaley", "skewx", "skewy", "translate", "translatex", "translatey",
        "url", "var", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert",
        "opacity", "saturate", "sepia",
    }
)  # fmt: skip
