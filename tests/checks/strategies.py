"""Pages and facts as hypothesis makes them: the grammar that the checks know, and what stands at its edges."""

from __future__ import annotations

from hypothesis import strategies as st

NOTHING = ""
TARGETS = st.sampled_from(
    [
        "`javascript:x`", "ja`vascript:`x", "`javascript:x//`https://example.org", "ja`vascript:x`  ",
        "index.md", "benefits/legs.md", "more.md#more", "nowhere.md", "#a", "https://example.org/a_(b)?c=d&e", NOTHING,
        "claim:legs/mood", "term:1rm", "count:studies", "javascript:alert(1)", "JAVASCRIPT:x", "java\nscript:x", " x",
        "&#106;avascript:x", "data:text/html,x", "//example.org", "http://example.org", "\\javascript:x", "https://[",
        "<javascript:x>", "<index.md>", "mailto:a@example.org", "a.svg", "../../etc/passwd", "vbscript:x", "x'\"on=",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "words", "5 kg", "22.8%", "*so*", "**so**", "_so_", "`code`", "``a`b``", "`", "[@alpha2001]",
        "[@nobody]", "<b>",
        "[@beta2002; @gamma2003]", "&lt;b&gt;", "&#60;", "<script>x</script>", "<!--", "<https://example.org>", "\\<b>",
        "<a@b.org>", "{: #a }", "{: onclick=x }", '{ onclick="{" }', '{: derived="5 = 5" }', "}", "{{ x }}", "|", "\\|",
        "\\", "!", "é", "\u202e", "\0", "\t", "[^1]", "one hundred", "1,000", "mostly supported", "proven",
        "chicken legs",
    ]
)  # fmt: skip
TEXT = st.lists(WORDS | st.text(max_size=8), min_size=1, max_size=4).map(" ".join)


def join(*parts: str | st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The parts one after another; a strategy stands for a text that it makes."""
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map("".join)


def one(*texts: str) -> st.SearchStrategy[str]:
    """One of these."""
    return st.sampled_from(texts)


LINK = join(one("", "!"), "[", TEXT, "](", TARGETS, one("", ' "t"', " 't\"x'"), ")")
INLINE = TEXT | LINK
REFERENCE = join("[words][a]\n\n", one("", "> ", "- ", "    ", "1. "), "[a]:", one(" ", "\n", "\n> ", ""), TARGETS)
LINE = join(one("## ", "# ", "- ", "1. ", "> ", "> - ", "   ", "    ", "!!! ", ": "), INLINE, " ", INLINE)
TABLE = join("| A | B |\n|---|", one(":-:", "---", "-"), "|\n| ", INLINE, " | ", INLINE, " |")
CODE = join(
    one("```", "~~~", "````", " ```"),
    one("", " yaml", "\t", " {a=```}", " {: .x onclick=y }", ' hl_lines="1"'),
    join("\n", INLINE, "\n"),
    one("```", "~~~", "```\t", "```` ", ""),
)
BLOCK = join(
    one("", "  ", "    ", "- ", "> "),
    one(
        "/// claim | legs/mood",
        "/// statements",
        "/// html | script",
        "/// chart | growth",
        "/// claim",
        "//// statements",
    ),
    one("\n", "\n    attrs: {onclick: x}\n", "\ntext\n"),
    one("///", "    ///", "///\u00a0", ""),
)
PIECE = st.one_of(INLINE, REFERENCE, LINE, TABLE, CODE, BLOCK, st.text(max_size=40))
BODY = one("\n\n", "\n", "\n\n    ").flatmap(lambda gap: st.lists(PIECE, min_size=1, max_size=5).map(gap.join))

YAML = st.lists(
    one(
        "title:", "date:", " 2026-11-23", "authors:", "  - ", "[", "]", "{", "}", "&a", "*a", "!!python/name:os",
        "!!int",
        "\n", "\n  ", "\t", '"', "'", "|", ">", "#", "<<:", "null", "1e999", "0x", ".nan", "~", "? ", "a: b", ": ", ",",
        "050", "1:59:59", "0b1", "1_0", ".inf", "1.0e+999", "!!binary", "0001-01-01", "9" * 20, '"\\0"', '"\\ud800"',
        '"\\U00110000"', '"\\r"',
    )
    | st.text(max_size=5),
    max_size=12,
).map("".join)  # fmt: skip


def changed_line(line: str) -> st.SearchStrategy[str]:
    """A line of YAML, broken: gone, twice, moved, without its value or with another."""
    key = line.partition(":")[0]
    broken = one("", f"{line}\n{line}", f"  {line}", line[2:], f"{key}:", f"{key}: []", f"{key}: -1")
    return YAML | INLINE | broken | join(f"{key}: ", YAML | INLINE)
