"""Where the preview may be reached: its socket, and the names that requests may call it by.

A web page on the internet can point its own name at this computer (DNS rebinding) and then read what is served here as
if it were its own. Its requests still carry its name, so requests for unknown names are refused.
"""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass
from ipaddress import ip_address

from easyread.errors import EasyreadError

LOOPBACK = "127.0.0.1"
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE = frozenset({"0.0.0.0", "::", ""})
MOST_TRIES = 50  # ports after the wanted one
LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Door:
    """An open socket with the address that people type."""

    socket: socket.socket
    host: str
    port: int

    @property
    def address(self) -> str:
        """The address of the home page, as a browser on this computer reaches it."""
        host = LOOPBACK if self.host in EVERYWHERE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def open_door(host: str, port: int) -> Door:
    """A socket at the port, or at the next free one. Raises EasyreadError when the host cannot be had."""
    try:
        family, _, _, _, place = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError) as error:
        raise _no_address(host) from error
    problem: OSError | None = None
    for number in range(port, min(port + MOST_TRIES, LAST_PORT) + 1):
        try:
            return Door(_bind(family, (place[0], number, *place[2:])), host, number)
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise _no_address(host) from error
            problem = error
    raise EasyreadError(f"No port from {port} on can be opened: {problem}.", "Name another one with --port.")


def _no_address(host: str) -> EasyreadError:
    return EasyreadError(f"There is no address “{host}” here.", "Leave --host out, or give one of this computer.")


def is_local(host: str) -> bool:
    """Whether only programs on this computer can reach a host."""
    return host in LOCAL_NAMES or _is_loopback(host)


def allows(header: str, host: str) -> bool:
    """Whether a request may call the preview by the name in its Host header. `host` is the one it listens at.

    Numbers cannot be rebound, so a preview that is open to others takes every number; names it takes are its own.
    """
    name = _name(header)
    if name in LOCAL_NAMES:
        return True
    if is_local(host):
        return name == host.lower()
    return _is_number(name) or name in {host.lower(), socket.gethostname().lower()}


def _bind(family: int, place: tuple[object, ...]) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets two programs share a port otherwise
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(place)
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made


def _name(header: str) -> str:
    """The name of a Host header without the port: "[::1]:8000" is "::1"."""
    header = header.strip().lower()
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.rpartition(":")[0] if header.count(":") == 1 else header


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _is_loopback(name: str) -> bool:
    return _is_number(name) and ip_address(name).is_loopback
