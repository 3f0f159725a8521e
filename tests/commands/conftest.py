"""The article of the tests, open and analysed, with the window in front of it."""

from pathlib import Path

import council_article as council
import pytest
from fake_frontend import FakeFrontend

from jzassist.library.works import Library
from jzassist.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(Library(tmp_path))
    opened = session.open(council.article())
    session.take_analysis(opened.key, council.findings(), council.details())
    return session


@pytest.fixture
def frontend(session: Session) -> FakeFrontend:
    return FakeFrontend(session)
