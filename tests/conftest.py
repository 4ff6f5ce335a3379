import pytest


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether recorded files are to be written anew instead of compared."""
    return bool(request.config.getoption("--update-golden"))
