"""Numbers of rows of labels: the same for the same row, in whatever parts they come."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analytics.numbering import Numbering

LABELS = st.integers(-(2**31), 2**31 - 1)
PARTS = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.tuples(*[LABELS | st.integers(-1, 1)] * width), max_size=20), max_size=4
    )
)


@given(PARTS)
def test_every_row_has_one_number_that_gives_its_labels_back(parts: list[list[tuple[int, ...]]]) -> None:
    width = max((len(row) for part in parts for row in part), default=1)
    numbering, known = Numbering(width), dict[tuple[int, ...], int]()
    for part in parts:
        columns = list(np.array(part, dtype=np.int64).reshape(-1, width).T)
        for row, number in zip(part, numbering.numbers(columns, len(part)).tolist(), strict=True):
            assert known.setdefault(row, number) == number
    assert sorted(known.values()) == list(range(len(numbering)))
    labels = numbering.labels()
    assert {tuple(int(column[n]) for column in labels): n for n in known.values()} == known


def test_without_labels_all_rows_are_one() -> None:
    numbering = Numbering(0)
    assert numbering.numbers([], 3).tolist() == [0, 0, 0]
    assert (len(numbering), numbering.labels()) == (1, [])
