"""The live preview: sources are mirrored, a page is rendered when it is asked for, and shows its findings."""

from legday.preview.serve import serve_site

__all__ = ["serve_site"]
