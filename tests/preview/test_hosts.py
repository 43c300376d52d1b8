"""Which names a preview answers to, and which port it takes."""

from __future__ import annotations

import socket

import pytest

from easyread.errors import EasyreadError
from easyread.preview.hosts import Door, allows, is_local, open_door


@pytest.mark.parametrize("header", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "127.0.0.1"])
def test_this_computer_may_always_ask(header: str) -> None:
    assert allows(header, "127.0.0.1")
    assert allows(header, "0.0.0.0")


@pytest.mark.parametrize(
    "header",
    ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "10.0.0.7"],
)
def test_other_names_are_refused(header: str) -> None:
    assert not allows(header, "127.0.0.1")


def test_an_open_preview_takes_numbers_and_its_own_name_alone() -> None:
    assert allows("192.168.1.20:8000", "0.0.0.0")
    assert allows(f"{socket.gethostname()}:8000", "0.0.0.0")
    assert allows("studio.example:8000", "studio.example")
    assert not allows("evil.example:8000", "0.0.0.0")


def test_only_loopback_is_local() -> None:
    assert [is_local(host) for host in ("127.0.0.1", "127.0.0.2", "::1", "localhost")] == [True] * 4
    assert [is_local(host) for host in ("0.0.0.0", "::", "", "192.168.1.20", "example.org")] == [False] * 5


def test_a_taken_port_leads_to_the_next() -> None:
    with open_door("127.0.0.1", 18200).socket as first:
        taken = first.getsockname()[1]
        second = open_door("127.0.0.1", taken)
        with second.socket:
            assert second.port > taken
            assert second.address == f"http://127.0.0.1:{second.port}/"


def test_a_host_that_is_not_here_is_refused() -> None:
    with pytest.raises(EasyreadError, match=r"no address “no\.such\.host\.invalid”"):
        open_door("no.such.host.invalid", 8000)
    with pytest.raises(EasyreadError, match=r"no address “192\.0\.2\.1”"):
        open_door("192.0.2.1", 8000)


def test_the_address_is_one_that_a_browser_can_open() -> None:
    with socket.socket() as made:
        assert Door(made, "0.0.0.0", 8000).address == "http://127.0.0.1:8000/"
        assert Door(made, "::1", 8000).address == "http://[::1]:8000/"
