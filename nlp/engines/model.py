"""The planner that lets a model fill the form, with one retry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nlp.engines.completer import Completer, NoAnswer
from nlp.engines.filling import Filled, fill
from nlp.engines.form import SCHEMA, form_of
from nlp.engines.prompt import again, messages
from nlp.plan import Plan
from nlp.rules.parser import Parser

# A follow-up seldom goes on from more, and each costs time to read.
_EARLIER = 3
LONGEST = 600  # characters of a question


@dataclass(frozen=True, slots=True)
class Model:
    """Plans by a model alone: its words are read by the rules of `parser`."""

    completer: Completer
    parser: Parser

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan:
        return (await self.fill(text, now, previous)).plan

    async def fill(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Filled:
        """The plan with its evidence; NoAnswer where no form came in two attempts."""
        if len(text) > LONGEST:
            raise NoAnswer(f"A question of {len(text)} characters is too long for the model.")
        earlier = [one[:LONGEST] for one in previous[-_EARLIER:]]
        asked = messages(text, earlier)
        answer = await self.completer.complete(asked, SCHEMA)
        first, faults = self._read(answer, text, now, earlier)
        if first is not None and not faults:
            return first
        answer = await self.completer.complete(again(asked, answer, faults), SCHEMA)
        second, faults = self._read(answer, text, now, earlier)
        found = second or first
        if found is None:
            raise NoAnswer(f"The model filled no form: {faults}.")
        return found

    def _read(
        self, answer: str, text: str, now: datetime, earlier: Sequence[str]
    ) -> tuple[Filled | None, str]:
        """What was filled, if it is a form, and what is wrong with it."""
        try:
            form = form_of(answer)
        except ValueError as error:
            return None, str(error)
        filled = fill(form, text, now, self.parser, "\n".join(earlier))
        return filled, "; ".join(filled.faults)
