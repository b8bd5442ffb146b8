"""The GraphQL nouns and nothing else; schema.graphql is their checked-in print."""

import strawberry
from strawberry.extensions import ParserCache, ValidationCache

from schema.root import Mutation, Query, Subscription
from schema.scalars import CONFIG

DOCUMENTS = 500  # parsed and validated documents kept; clients send the same few again and again

schema = strawberry.Schema(
    query=Query,
    mutation=Mutation,
    subscription=Subscription,
    config=CONFIG,
    extensions=[lambda: ParserCache(maxsize=DOCUMENTS), lambda: ValidationCache(maxsize=DOCUMENTS)],
)
