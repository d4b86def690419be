"""Breaks a built site in every way that we know, one at a time: the link check has to find each."""
