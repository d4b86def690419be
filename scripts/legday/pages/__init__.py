"""Words: read the Markdown pages of docs/ into plain data, with the line of everything that matters."""

from legday.pages.page import Page, Passage, Reference
from legday.pages.parse import parse_page, read_page, read_pages

__all__ = ["Page", "Passage", "Reference", "parse_page", "read_page", "read_pages"]
