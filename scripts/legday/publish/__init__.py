"""Publish: copy the sources, let an engine render them, run the steps, check the finished site, swap it in."""

from legday.publish.build import build_site

__all__ = ["build_site"]
