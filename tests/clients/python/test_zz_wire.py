"""The look at all answers of the run. Comes last (conftest.py)."""


def test_every_answer_was_as_the_published_models_say(wire):
    assert wire.answers > 0
    faults = sorted(set(wire.faults))
    assert not faults, "\n".join(faults)
