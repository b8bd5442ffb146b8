"""Profiles of blocks, to be compared whatever block they came in."""

from dataclasses import fields
from typing import Any

from ocean.levels import pack
from ocean.records import ProfileBlock

# What an answer says once for many files.
OF_BLOCKS = {"levels", "platforms", "platform", "updated_at", "keys", "dataset"}


def profiles(block: ProfileBlock, *, levels: bool = True) -> dict[str, dict[str, Any]]:
    """Each profile of a block by its key, its levels packed as the store keeps them."""
    blobs, masks = pack(block.levels)
    found = {}
    for row, key in enumerate(block.keys):
        facts = {
            part.name: getattr(block, part.name)[row]
            for part in fields(block)
            if part.name not in {*OF_BLOCKS, "product_rank"}
        }
        facts["platform"] = block.platforms[block.platform[row]].code
        facts["product_rank"] = block.product_rank
        if levels:
            facts["levels"] = (int(masks[row]), blobs[row])
        found[key] = facts
    return found
