"""Doubles of live servers for the tests of the sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles import erddap as double
from tests.doubles.local import LocalServer


@pytest.fixture(scope="session")
def erddap(shared_data: Path) -> Iterator[LocalServer]:
    """An ERDDAP double over the real files; its base URL is `erddap.url + "/erddap"`."""
    with double.serving(double.real(shared_data)) as server:
        yield server
