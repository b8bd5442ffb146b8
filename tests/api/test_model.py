"""A language model behind the API: questions in other languages, and what an answer tells of them."""

from ocean.settings import Settings
from resolvers.services import close_services, open_services
from tests.api.conftest import asking
from tests.doubles.chat import chat_double
from tests.engines.forms import filled

PARSE = """query ($text: String!) {
  parseQuestion(text: $text, referenceTime: "2024-03-15T08:30:00Z") {
    intent filter variable statistic engine language assumptions unresolved document documentVariables } }"""
ASK = "mutation ($text: String!) { ask(question: $text) { parsed { engine } } }"
QUESTION = "Wie warm war der Golf von Bengalen im März 2021?"
FORM = filled(
    "STATISTIC",
    variable=("warm", "TEMPERATURE"),
    statistic=("Wie warm", "MEAN"),
    where=("Golf von Bengalen", "in the Bay of Bengal"),
    when=("im März 2021", "in March 2021"),
)


async def test_a_question_in_german_is_understood_answered_and_told(world_database: str) -> None:
    async with chat_double() as double:
        double.replies.extend([FORM, FORM])
        services = await open_services(Settings(database_url=world_database, llm_url=double.url))
        try:
            ask = asking(services)
            found = (await ask(PARSE, text=QUESTION))["parseQuestion"]
            answer = (
                await ask(
                    "mutation ($q: String!) { ask(question: $q) { text parsed { engine } } }", q=QUESTION
                )
            )["ask"]
            data = await ask(found["document"], **found["documentVariables"])
        finally:
            await close_services(services)
    assert (found["engine"], found["language"], found["unresolved"]) == ("LLM", "de", [])
    assert (found["intent"], found["variable"], found["statistic"]) == ("STATISTIC", "TEMPERATURE", "MEAN")
    assert found["filter"] == {
        "regions": ["Bay of Bengal"],
        "time": {"start": "2021-03-01T00:00:00Z", "end": "2021-04-01T00:00:00Z"},
    }
    assert "“Golf von Bengalen” taken as in the Bay of Bengal" in found["assumptions"]
    assert answer["parsed"]["engine"] == "LLM"
    assert data["statistics"]["rows"][0]["count"] > 0
