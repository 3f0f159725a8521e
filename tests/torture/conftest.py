"""The torture chamber uses the makers of honest files that the readers' tests have."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "readers"))
