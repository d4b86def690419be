"""Drawings made from data: the figure of an exercise and the map of muscles. Pure: data in, SVG elements out."""
