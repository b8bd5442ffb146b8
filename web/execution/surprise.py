"""Why a query goes to the reference executor: a closed list, since the reasons are labels of a metric."""

from enum import StrEnum


class Reason(StrEnum):
    """FAST: it did not; the others say what stood in the way."""

    FAST = "fast"
    DOCUMENT = "document"  # does not parse, is not valid, or no operation of it is meant
    VARIABLES = "variables"  # a variable of the wrong type
    OPERATION = "operation"  # a mutation or a subscription
    EXTENSION = "extension"  # an extension of the schema or of a field must see it
    INTROSPECTION = "introspection"
    ABSTRACT = "abstract"  # an interface or a union
    DIRECTIVE = "directive"  # @defer, @stream and the experimental ones
    ERROR = "error"  # a resolver raised
    VALUE = "value"  # a value that is none of its type, or null where none may be


class Surprise(Exception):
    """Something that only the reference executor handles as GraphQL has it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason
