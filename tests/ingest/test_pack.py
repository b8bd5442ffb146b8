"""Packed levels: whatever goes in comes out, in the layout that is written down."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ocean.levels import Levels, pack, unpack
from ocean.variables import BY_NAME, STORED, mask_of

NAMES = [stored.name for stored in STORED]


@st.composite
def levels(draw: st.DrawFn) -> Levels:
    """Some profiles of some levels of some variables, with missing values, empty profiles among them."""
    counts = draw(st.lists(st.integers(0, 7), min_size=0, max_size=8))
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    total = sum(counts)
    values = {
        name: draw(arrays.arrays(np.float32, total, elements=st.floats(width=32, allow_infinity=False)))
        for name in names
    }
    flags = {
        name: np.where(np.isnan(values[name]), 9, draw(arrays.arrays(np.uint8, total))).astype(np.uint8)
        for name in names
    }
    return Levels(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), values, flags)


@settings(deadline=None)
@given(levels(), st.lists(st.sampled_from(NAMES), unique=True))
def test_what_is_packed_is_unpacked(original: Levels, wanted: list[str]) -> None:
    blobs, masks = pack(original)
    found = unpack(blobs, original.counts, masks, wanted)
    assert found.offsets.tolist() == original.offsets.tolist()
    assert set(found.values) == set(wanted)
    for name in wanted:
        total = int(original.offsets[-1])
        values = original.values.get(name, np.full(total, np.nan, np.float32))
        np.testing.assert_array_equal(found.values[name], values)
        # A variable without a finite value in a profile is left out, and its flags with it.
        kept = (masks >> BY_NAME[name].bit & 1 == 1)[original.profile_of_level()]
        flags = original.flags.get(name, np.full(total, 9, np.uint8))
        np.testing.assert_array_equal(found.flags[name], np.where(kept, flags, 9))


@settings(deadline=None)
@given(levels())
def test_every_profile_is_padded_to_whole_words(original: Levels) -> None:
    blobs, masks = pack(original)
    assert len(blobs) == len(masks) == len(original.counts)
    for blob, mask, count in zip(blobs, masks.tolist(), original.counts.tolist(), strict=True):
        assert len(blob) == -(-mask.bit_count() * count * 5 // 4) * 4


def test_the_layout_is_values_then_flags_then_padding() -> None:
    flags = np.array([1, 2], dtype=np.uint8)
    values = {"salinity": [35, np.nan], "pressure": [5, 10], "oxygen": [np.nan, np.nan]}
    columns = {name: np.array(column, dtype=np.float32) for name, column in values.items()}
    (blob,), (mask,) = pack(Levels(np.array([0, 2]), columns, dict.fromkeys(columns, flags)))
    assert mask == mask_of(("pressure", "salinity"))
    assert blob == np.array([5, 10, 35, np.nan], "<f4").tobytes() + bytes([1, 2, 1, 2])
