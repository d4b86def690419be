"""`legday check --fix`: mend in the sources what can be mended without a choice, and nothing else."""

from legday.fix.files import Fixed, fix_source

__all__ = ["Fixed", "fix_source"]
