"""How a peer is asked: a JSON request a line, answered by the processor time that the work took and what came of it."""

import gc
import json
import sys
import time
from collections.abc import Callable
from typing import Any


def answer(work: Callable[[Any], object]) -> None:
    """Does the work of every request until stdin ends; prints the seconds each one took, and its result, as JSON."""
    for line in sys.stdin:
        request = json.loads(line)
        gc.collect()
        began = time.process_time()
        result = work(request)
        print(json.dumps([time.process_time() - began, result]), flush=True)
