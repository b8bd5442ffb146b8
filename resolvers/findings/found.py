"""What was found for a question, and what of it an answer keeps."""

from dataclasses import dataclass, field

from nlp.facts import Facts
from ocean.rows import DatasetRow, Provenance
from resolvers.answers import Listed
from resolvers.context import Context, Story, joined
from resolvers.findings.pairs import Pairs


@dataclass(frozen=True, slots=True)
class Findings:
    """The facts for the text, what an answer keeps of them, and the levels of a scatter plot."""

    facts: Facts
    profiles: Listed | None = None
    platforms: Listed | None = None
    statistics: bool = False
    pairs: Pairs | None = None
    stories: list[Story] = field(default_factory=list)

    async def provenance(self, context: Context) -> Provenance | None:
        """One story of all that was asked."""
        if not self.stories:
            return None
        return await context.provenance(joined(self.stories))


async def datasets_of(context: Context, *stories: Story) -> list[DatasetRow]:
    """The datasets that were in what was found, by id."""
    ids = sorted(set().union(*(story.dataset_ids for story in stories)))
    found = await context.loaders.dataset_by_id.load_many(ids)
    return [dataset for dataset in found if dataset]
