"""What a plan finds: the lists and figures that an answer is made of."""

from dataclasses import replace
from datetime import datetime

from nlp.facts import Facts
from nlp.plan import Plan
from ocean.terms import Intent, SourcePolicy
from resolvers.context import Context
from resolvers.findings.anomalies import anomalies
from resolvers.findings.catalogue import catalogue
from resolvers.findings.comparison import comparison
from resolvers.findings.correlation import correlation
from resolvers.findings.found import Findings
from resolvers.findings.lists import platforms, profiles
from resolvers.findings.tables import table

FINDERS = {
    Intent.DESCRIBE: catalogue,
    Intent.FIND_PLATFORMS: platforms,
    Intent.FIND_PROFILES: profiles,
    Intent.EXPORT: profiles,
    Intent.DEPTH_PROFILE: profiles,
    Intent.COMPARE: comparison,
    Intent.ANOMALY: anomalies,
    Intent.CORRELATION: correlation,
}


async def find(context: Context, plan: Plan, source: SourcePolicy | None, now: datetime) -> Findings:
    """What the plan's intent needs, with its story; `now` is when the question was asked."""
    if plan.intent is Intent.OUT_OF_SCOPE:
        return Findings(Facts(now=now))
    findings = await FINDERS.get(plan.intent, table)(context, plan, source)
    provenance = await findings.provenance(context)
    return replace(findings, facts=replace(findings.facts, now=now, provenance=provenance))


__all__ = ["Findings", "find"]
