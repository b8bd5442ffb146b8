"""A question to a plan, word by word: `parser` is the way in. No model, and the same each time."""
