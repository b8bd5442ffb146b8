"""Who reads a question: the rules, a language model, or both together; one Protocol before them all."""

from nlp.engines.opening import open_planner
from nlp.engines.planner import Planner, Rules

__all__ = ["Planner", "Rules", "open_planner"]
