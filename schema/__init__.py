"""The GraphQL nouns and nothing else; schema.graphql is their checked-in print."""

import strawberry

from schema.root import Mutation, Query, Subscription
from schema.scalars import CONFIG

schema = strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription, config=CONFIG)
