"""Import, start and idle memory: `python -m bench.start`, of `ocean serve` with its own database.

The first start makes the cluster and loads the starter data; the second finds them.
"""

import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from bench.common import arguments, document, free_port, python_of, serving
from bench.turns import goal
from db import server as clusters

IMPORT_GOAL, START_GOAL, MEMORY_GOAL = 1.5, 5.0, 150.0
IMPORT = (
    "import time; t, c = time.perf_counter(), time.process_time(); import web.app, web.wiring;"
    "print(time.perf_counter() - t, time.process_time() - c)"
)
ASKED = document("{ profiles(first: 1) { nodes { id } } }")


def main() -> None:
    """Three figures beside their goals; of the import the CPU, which holds on a busy machine."""
    parser = arguments(__doc__)
    parser.add_argument("--empty", action="store_true", help="without the starter data")
    options = parser.parse_args()
    imports = [imported(options.checkout) for _ in range(3 if options.quick else 7)]
    wall, cpu = (statistics.median(column) for column in zip(*imports, strict=True))
    print(f"import of the app: {wall:.2f} s, {cpu:.2f} s of CPU (medians of {len(imports)})")
    goal("import of the app, CPU", cpu, IMPORT_GOAL, "s")
    with tempfile.TemporaryDirectory(prefix="ocean-bench-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        starter = "--no-starter" if options.empty or options.quick else "--starter"
        try:
            print(f"first start to first answer: {started(options.checkout, home, starter)[0]:.1f} s")
            again = [started(options.checkout, home, starter) for _ in range(3)]
        finally:
            clusters.stop(home)
    goal("second start to first answer", statistics.median(seconds for seconds, _ in again), START_GOAL, "s")
    goal("idle worker, resident", statistics.median(memory for _, memory in again), MEMORY_GOAL, "MB")


def imported(checkout: Path) -> tuple[float, float]:
    """Seconds and seconds of CPU in a fresh process."""
    done = subprocess.run(
        [python_of(checkout), "-c", IMPORT],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=True,
    )
    wall, cpu = map(float, done.stdout.split())
    return wall, cpu


def started(checkout: Path, home: Path, starter: str) -> tuple[float, float]:
    """Seconds from the command to its first answer, and MB of memory a little later."""
    port = free_port()
    command = [python_of(checkout), "-c", "from cli import main; main()", "serve", starter]
    settings = {
        "OCEAN_HOME": str(home),
        "OCEAN_PORT": str(port),
        "OCEAN_LOG_LEVEL": "error",
        "PYTHONPATH": str(checkout),
    }
    begun = time.perf_counter()
    with serving(command, port, checkout, settings) as found:
        with found.connected() as connection:
            found.ask(ASKED, connection)
        seconds = time.perf_counter() - begun
        time.sleep(1)
        return seconds, found.memory()


if __name__ == "__main__":
    main()
