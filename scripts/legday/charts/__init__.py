"""Pictures: the numbers of a chart become SVG, once for phones and once for wider pages.

Vega draws (through vl-convert); what is ours is which rows go where and a clean-up of what Vega writes.
"""

from legday.charts.picture import FORMS, Picture, draw

__all__ = ["FORMS", "Picture", "draw"]
