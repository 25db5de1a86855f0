"""
Spoil real files and read them: no exception but our own, nothing slow, nothing that fills the memory.

    python tests/fuzz/fuzz.py --seconds 60              every reader, two at a time
    python tests/fuzz/fuzz.py --seconds 600 xlsx gate   those only
    python tests/fuzz/fuzz.py --file FILE xlsx          a file that was found, once more

Each reader runs in a process of its own, which may take 256 MiB more than it has when all is loaded, and five
seconds over a file by its own processor's clock. What breaks that is written to a file and told; the same
--seed makes the same files.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "reports")]

from mutate import spoilt

SLOW = 5.0
MORE = 256 * 2**20
CURRENT = "current.bin"


def fuzz(name: str, seconds: float, seed: int, folder: Path) -> int:
    """Spoil files for a reader until the time is up; gives how many it took."""
    from targets import TARGETS, ground

    seeds, look = TARGETS[name](ground(folder / "town"))
    for content in seeds:
        look_at(look, content, folder)
    gc.collect()
    _limit_memory()
    ends, count = time.monotonic() + seconds, 0
    while time.monotonic() < ends:
        chance = random.Random(f"{name} {seed} {count}")
        look_at(look, spoilt(seeds, chance), folder)
        count += 1
    return count


def look_at(look: object, content: bytes, folder: Path) -> None:
    """Read one file; whatever is not ours goes out, and what takes too long."""
    from est_framework.errors import EstError

    (folder / CURRENT).write_bytes(content)
    began = time.process_time()
    with suppress(EstError):
        look(content)  # type: ignore[operator]
    taken = time.process_time() - began
    assert taken < SLOW, f"took {taken:.1f} s"


def _limit_memory() -> None:
    """Let the process have so much more than it has now; one that it starts has limits of its own."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MORE, hard))


def watched(name: str, seconds: float, seed: int, keep: Path) -> str:
    """Fuzz a reader in a process of its own, and say how it went; of a fault its name is in capitals."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, __file__, "--inside", folder, "--seconds", str(seconds)]
        words += ["--seed", str(seed), name]
        try:
            done = subprocess.run(
                words, capture_output=True, text=True, timeout=seconds * 2 + 120, check=False
            )
            ended, said = done.returncode, done.stdout + done.stderr
        except subprocess.TimeoutExpired:
            ended, said = 1, "did not come to an end"
        if ended == 0:
            return f"{name}: {said.strip()} files"
        current = Path(folder) / CURRENT
        content = current.read_bytes() if current.exists() else b""
        file = keep / f"{name}-{hashlib.sha256(content).hexdigest()[:8]}"
        keep.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return f"{name.upper()}: {file}\n{said[-3000:]}"


def main() -> int:
    """Fuzz readers, or look at one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "est-fuzz")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        print(fuzz(asked.readers[0], asked.seconds, asked.seed, asked.inside))
        return 0
    from targets import TARGETS, ground

    if asked.file:
        with tempfile.TemporaryDirectory() as folder:
            _, look = TARGETS[asked.readers[0]](ground(Path(folder) / "town"))
            look_at(look, asked.file.read_bytes(), Path(folder))
        return 0
    names = asked.readers or list(TARGETS)
    with ThreadPoolExecutor(asked.jobs) as pool:
        said = list(pool.map(lambda n: watched(n, asked.seconds, asked.seed, asked.keep), names))
    print("\n".join(said))
    return int(any(words.split(":")[0].isupper() for words in said))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception:  # noqa: BLE001  # told whole, so that the fault can be found
        traceback.print_exc()
        sys.exit(1)
