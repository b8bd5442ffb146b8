"""What is kept of cells between requests: the last asked for, as much as fits."""

import numpy as np

from sources.postgis.recent import Recent, Shelf


def shelf(recent: Recent, subject: str) -> Shelf[np.ndarray]:
    return Shelf(recent, subject, lambda value: value.nbytes)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    recent = Recent(most=20)
    cells = shelf(recent, "a")
    for number in (1, 2):
        cells[number] = np.zeros(10, dtype=np.bool_)
    assert cells.get(1) is not None
    cells[3] = np.zeros(10, dtype=np.bool_)
    assert cells.get(2) is None
    assert cells.get(1) is not None
    assert cells.get(3) is not None
    assert recent.bytes == 20


def test_a_value_that_fits_nowhere_is_not_kept() -> None:
    recent = Recent(most=20)
    shelf(recent, "a")[1] = np.zeros(21, dtype=np.bool_)
    assert (shelf(recent, "a").get(1), recent.bytes) == (None, 0)


def test_subjects_know_nothing_of_each_other() -> None:
    recent = Recent()
    shelf(recent, "a")[1] = np.zeros(3, dtype=np.bool_)
    assert shelf(recent, "b").get(1) is None
    shelf(recent, "a")[1] = np.zeros(5, dtype=np.bool_)
    assert recent.bytes == 5
