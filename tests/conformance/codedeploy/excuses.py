"""Modelled errors that no case provokes, operations that never succeed, errors outside the model: each with its reason."""

NOT_PROVOKED = []
NEVER_SUCCEEDS = {}
BEYOND_MODEL = {}
