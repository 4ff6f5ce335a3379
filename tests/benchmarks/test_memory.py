"""How much memory a check takes: run ``pytest tests/benchmarks/test_memory.py -s`` and read the figures."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.generator import alliance


@pytest.mark.parametrize("elements", [1_000, 10_000, 100_000])
def test_peak_memory(tmp_path: Path, elements: int) -> None:
    """The peak stays under thirteen times the size of the file and 60 MB, however many elements there are."""
    path = tmp_path / "alliance.yaml"
    path.write_text(alliance(elements), encoding="utf-8")
    code = (
        "import sys; from outsourcegov.cli import main\n"
        "try: main(['check', '--as-of', '2026-11-01', sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )

    printed = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True).stdout

    peak, size = int(printed.split()[-2]) * 1024 / 1e6, path.stat().st_size / 1e6
    print(f"{elements} elements: {size:.1f} MB of text, {peak:.0f} MB at the peak")
    assert peak < 13 * size + 60
