"""A limit on work that can grow out of all proportion."""


class TooManyStepsError(Exception):
    """More steps were needed than allowed."""


class Steps:
    """So many steps may be taken.

    >>> steps = Steps(3)
    >>> steps.take(2)
    >>> steps.take(2)
    Traceback (most recent call last):
    outsourcegov.analysis.steps.TooManyStepsError
    """

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self, number: int) -> None:
        """Take some of them; fails where too few are left."""
        self._left -= number
        if self._left < 0:
            raise TooManyStepsError
