"""How a peer is asked: a JSON request a line, answered by the processor time that the work took."""

import gc
import json
import sys
import time
from collections.abc import Callable
from typing import Any


def answer(work: Callable[[Any], object]) -> None:
    """Does the work of every request until stdin ends; prints the seconds each one took."""
    for line in sys.stdin:
        request = json.loads(line)
        gc.collect()
        began = time.process_time()
        work(request)
        print(time.process_time() - began, flush=True)
