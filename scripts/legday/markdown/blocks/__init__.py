"""The blocks that a page can hold, one a file. A new block is a new file and one line here."""

from legday.markdown.blocks.author_list import AuthorListBlock
from legday.markdown.blocks.calculator import CalculatorBlock
from legday.markdown.blocks.chart import ChartBlock
from legday.markdown.blocks.claim import ClaimBlock
from legday.markdown.blocks.claim_list import ClaimListBlock
from legday.markdown.blocks.exercise import ExerciseBlock
from legday.markdown.blocks.exercise_list import ExerciseListBlock
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.blocks.finding_list import FindingListBlock
from legday.markdown.blocks.formula import FormulaBlock
from legday.markdown.blocks.framing import FramingBlock
from legday.markdown.blocks.glossary import GlossaryBlock
from legday.markdown.blocks.offline import OfflineBlock
from legday.markdown.blocks.plan import PlanBlock
from legday.markdown.blocks.plan_list import PlanListBlock
from legday.markdown.blocks.propose import ProposeBlock
from legday.markdown.blocks.statement_list import StatementListBlock
from legday.markdown.blocks.statements import StatementsBlock
from legday.markdown.blocks.study_list import StudyListBlock
from legday.markdown.blocks.study_topics import StudyTopicsBlock
from legday.markdown.blocks.tag_list import TagListBlock
from legday.markdown.blocks.topic_cards import TopicCardsBlock
from legday.markdown.blocks.verdict_key import VerdictKeyBlock
from legday.markdown.blocks.warnings import WarningsBlock

BLOCKS: tuple[type[FactBlock], ...] = (
    AuthorListBlock,
    CalculatorBlock,
    ChartBlock,
    ClaimBlock,
    ClaimListBlock,
    TopicCardsBlock,
    ExerciseBlock,
    ExerciseListBlock,
    FindingListBlock,
    FormulaBlock,
    FramingBlock,
    GlossaryBlock,
    OfflineBlock,
    PlanBlock,
    PlanListBlock,
    ProposeBlock,
    StatementListBlock,
    StatementsBlock,
    StudyListBlock,
    StudyTopicsBlock,
    TagListBlock,
    VerdictKeyBlock,
    WarningsBlock,
)

__all__ = ["BLOCKS", "FactBlock"]
