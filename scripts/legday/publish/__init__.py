"""Publish: check the sources, render, polish, check the built site, swap it in; or serve a live preview."""

from legday.publish.build import build_site
from legday.publish.serve import serve_site

__all__ = ["build_site", "serve_site"]
