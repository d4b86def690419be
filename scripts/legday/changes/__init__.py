"""Changes: what a proposal changes for readers, and what of the published it would lose."""

from legday.changes.propose import propose
from legday.changes.revision import UnknownRevisionError
from legday.changes.summary import Proposal, summary

__all__ = ["Proposal", "UnknownRevisionError", "propose", "summary"]
