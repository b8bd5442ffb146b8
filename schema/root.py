"""The doors: Query, Mutation, Subscription."""

import strawberry

from resolvers import catalogue, history, questions
from resolvers import chat as of_chat
from resolvers import measurements as of_measurements
from resolvers import platforms as of_platforms
from resolvers import profiles as of_profiles
from resolvers import statistics as of_statistics
from schema.chat import ChatAnswer, ChatEvent, Conversation, ParsedQuestion, User
from schema.connections import MeasurementConnection, PlatformConnection, ProfileConnection
from schema.dataset import Dataset, Region
from schema.node import Node, field
from schema.platform import Platform
from schema.profile import Profile
from schema.provenance import SourceStatus
from schema.statistics import StatisticTable


def nobody() -> None:
    """Accounts come with a later issue."""


@strawberry.type(description="What can be asked.")
class Query:
    node: Node | None = field(catalogue.node, "Whatever has this id.", Node | None)
    profiles: ProfileConnection = field(
        of_profiles.profiles,
        "Vertical profiles (one position and time, many levels), newest first unless ordered otherwise. "
        "first: at most 10,000.",
        ProfileConnection,
    )
    profile: Profile | None = field(of_profiles.profile, "One profile.", Profile | None)
    measurements: MeasurementConnection = field(
        of_measurements.measurements,
        "Single measurements (one level of one profile, or one point of a trajectory or grid). "
        "first: at most 100,000.",
        MeasurementConnection,
    )
    platforms: PlatformConnection = field(
        of_platforms.platforms,
        "search matches code, type and country; with filter.near and DISTANCE_ASC, nearest by the latest "
        "matching profile. By code unless ordered. first: at most 10,000.",
        PlatformConnection,
    )
    platform: Platform | None = field(of_platforms.platform, "One platform.", Platform | None)
    datasets: list[Dataset] = field(catalogue.datasets, "Every dataset.", list[Dataset])
    dataset: Dataset | None = field(catalogue.dataset, "One dataset.", Dataset | None)
    regions: list[Region] = field(
        catalogue.regions,
        "Named water bodies; search matches names, aliases and near-misses, best first. first: at most 500.",
        list[Region],
    )
    region: Region | None = field(catalogue.region, "One water body, by name or alias.", Region | None)
    statistics: StatisticTable = field(
        of_statistics.statistics,
        "Statistics over the filtered measurements, computed where the data are, grouped if asked. Without a "
        "variable: counts only. At most 10,000 groups are shown.",
        StatisticTable,
    )
    parse_question: ParsedQuestion = field(
        questions.parse_question,
        "Turns a question into filter arguments without running it. Never raises for odd text: intent "
        "OUT_OF_SCOPE and `unresolved` say so. previous: the earlier questions of the conversation, oldest "
        "first, for a caller that keeps its own history.",
        ParsedQuestion,
    )
    sources: list[SourceStatus] = field(
        catalogue.sources, "Every data source with its health as the router sees it.", list[SourceStatus]
    )
    answer: ChatAnswer | None = field(
        history.answer, "A stored answer: the permalink of a question.", ChatAnswer | None
    )
    conversation: Conversation | None = field(
        history.conversation, "A stored conversation.", Conversation | None
    )
    me: User | None = field(nobody, "Who is asking; null for a guest.", User | None)


@strawberry.type(description="What can be done.")
class Mutation:
    ask: ChatAnswer = field(of_chat.ask, "Answers a question: parse, fetch, compute, explain.", ChatAnswer)
    rate_answer: ChatAnswer = field(history.rate_answer, "rating -1, 0 or 1.", ChatAnswer)


@strawberry.type(description="What can be followed.")
class Subscription:
    chat = strawberry.subscription(
        resolver=of_chat.chat,
        description=(
            "The same answer as it comes into being: ParsedQuestion first, then source and progress, then "
            "text as it is written, then the whole ChatAnswer as the last event."
        ),
        graphql_type=ChatEvent,
    )
