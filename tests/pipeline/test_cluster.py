"""A dask cluster makes the same site as one process."""

from __future__ import annotations

import pickle
import shlex
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest
from conftest import REQUIRE_ALL
from pipeline.projects import Project, read_files

from easyread.errors import EasyreadError, MissingExtra
from easyread.pipeline.cluster import start_cluster
from easyread.pipeline.cluster_versions import DECIDING, compare_versions
from easyread.pipeline.page_checks import Prefixes
from easyread.pipeline.page_making import PageSetup
from easyread.pipeline.workers import Pool
from easyread.render.theme import load_theme

REASON = "distributed is not here. Install it: pip install 'easyread[cluster]'"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The scheduler of a cluster of two processes on this machine; skipped without dask.distributed."""
    try:
        import distributed
    except ImportError:
        if REQUIRE_ALL:
            pytest.fail(REASON)
        pytest.skip(REASON)
    make: Any = distributed.LocalCluster
    with make(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@contextmanager
def work_on(address: str) -> Iterator[Pool]:
    """Workers as `--executor` makes them."""
    with (
        start_cluster(address) as cluster,
        Pool(lambda: cluster.executor, cluster.number, fewest=1, result=cluster.result) as pool,
    ):
        yield pool


def test_a_cluster_makes_the_same_site(address: str, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.write()
    other = project.copy_to(tmp_path / "other")
    with work_on(address) as workers:
        spread = project.build(workers)
    assert spread == other.build()
    assert spread.findings


def test_a_cluster_that_lives_on_knows_that_a_theme_has_changed(address: str, tmp_path: Path) -> None:
    project = Project(tmp_path)
    for path, text in (
        ("templates/components/pager.html", b"<p>Before</p>"),
        ("templates/components/pager.html", b"<p>After</p>"),
        ("assets/icons/next.svg", b"<svg><path d='M1 7'/></svg>"),
    ):
        project.files[f"themes/harbour/{path}"] = text
        project.write()
        with work_on(address) as workers:
            assert project.build(workers) == project.clean_build(), text


def test_workers_need_no_folder_of_the_project(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write()
    theme = load_theme("harbour", tmp_path)
    setup = pickle.dumps(PageSetup(theme.folders, None, Prefixes("content/", "site/")))
    shutil.rmtree(tmp_path / "themes")
    assert pickle.loads(setup).open()


def test_a_broken_template_is_told_by_a_cluster_too(address: str, tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.files["themes/harbour/templates/components/pager.html"] = b"\n{{ page.tittle }}"
    project.write()
    with work_on(address) as workers:
        spread = project.build(workers)
    assert "pager.html:2" in spread.error
    assert spread == project.build()


@pytest.mark.parametrize("error", [KeyboardInterrupt, EasyreadError("A template is broken.", "Mend it.")])
def test_what_ends_a_build_on_a_cluster_comes_out_as_it_is(
    address: str, tmp_path: Path, error: type[BaseException] | BaseException
) -> None:
    project = Project(tmp_path)
    project.write()

    def end_a_build() -> None:
        with work_on(address) as workers:
            project.build(workers)
            raise error

    with pytest.raises(error if isinstance(error, type) else type(error)):
        end_a_build()


def test_a_cluster_that_goes_meanwhile_is_told(address: str) -> None:
    from distributed import KilledWorker

    with pytest.raises(EasyreadError, match="has gone while"), work_on(address):
        raise CancelledError
    make: Any = KilledWorker
    with pytest.raises(EasyreadError, match="ended from outside again"), work_on(address):
        raise make("job", None, 3)


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason=REASON)
    monkeypatch.setattr("easyread.pipeline.cluster.PATIENCE", 0.2)
    with pytest.raises(EasyreadError, match="No dask scheduler answers"), start_cluster("tcp://127.0.0.1:9"):
        pass


def build_without_workers(project: Project, address: str) -> None:
    """A build on a cluster whose workers go as it begins; what ended it is raised."""
    import distributed

    before = read_files(project.root / "site")
    with work_on(address) as workers:
        with distributed.Client(address, set_as_default=False) as other:
            other.retire_workers()
        ended = project.build(workers)
        assert ended.files == before
        raise EasyreadError(ended.error)


def test_a_cluster_whose_workers_are_gone_ends_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed", reason=REASON)
    monkeypatch.setattr("easyread.pipeline.cluster.WATCH", 0.05)
    monkeypatch.setattr("easyread.pipeline.cluster.LOOKS", 2)
    project = Project(tmp_path)
    project.write()
    project.build()
    project.files["content/index.md"] += b"\nMore.\n"
    project.write()
    with distributed.LocalCluster(n_workers=1, host="127.0.0.1", dashboard_address="127.0.0.1:0") as cluster:
        with pytest.raises(EasyreadError, match="has had no workers for"):
            build_without_workers(project, cluster.scheduler_address)
        with pytest.raises(EasyreadError, match="has no workers"), start_cluster(cluster.scheduler_address):
            pass


class Answers:
    """A cluster whose only worker has other versions than this process."""

    def __init__(self, **there: str | None) -> None:
        self._there = there

    def get_versions(self, packages: tuple[str, ...]) -> dict[str, Any]:
        """As dask.distributed gives them."""
        here: dict[str, str | None] = {"python": "3.11.2.final.0", **dict.fromkeys(packages, "1.0")}
        there = {"tcp://10.0.0.9:4000": {"packages": here | self._there}} if self._there else {}
        return {"scheduler": {"packages": {}}, "workers": there, "client": {"packages": here}}


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"easyread": "0.9"}, "has easyread 0.9, this computer has 1.0"),
        ({"easyread": None}, "has no easyread, this computer has 1.0"),
        ({"markdown": "1.1"}, "has markdown 1.1, this computer has 1.0"),
        ({"python": "3.11.9.final.0"}, "has Python 3.11.9.final.0, this computer has 3.11.2.final.0"),
    ],
)
def test_a_worker_with_other_versions_is_refused(there: dict[str, str | None], told: str) -> None:
    with pytest.raises(EasyreadError, match=f"The worker at tcp://10.0.0.9:4000 {told}"):
        compare_versions(Answers(**there))


def test_what_decides_no_bytes_may_differ() -> None:
    compare_versions(Answers(uvicorn="0.1"))


def test_every_package_is_compared_or_decides_no_bytes() -> None:
    elsewhere = {"click", "pyyaml", "rich", "starlette", "uvicorn", "watchfiles"}  # workers meet none of these
    needed = {line.split(">")[0] for line in requires("easyread") or () if "extra" not in line}
    assert needed - elsewhere == set(DECIDING) - {"easyread", "markupsafe"}


def test_without_the_extra_the_command_for_this_very_python_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)  # as if it were not installed
    with pytest.raises(MissingExtra) as caught, start_cluster("tcp://127.0.0.1:1"):
        pass
    assert caught.value.hint == f'Install it: {shlex.quote(sys.executable)} -m pip install "easyread[cluster]"'
