"""Where a connection may lead: public addresses, unless the server is configured as a private one (SSRF)."""

import errno
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp import AddrInfoType

_SITE_LOCAL = IPv6Network("fec0::/10")
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is a public unicast one; so must be an IPv4 address that an IPv6 one carries."""
    return all(
        ip.is_global and not (ip.is_multicast or ip.is_reserved or ip in _SITE_LOCAL)
        for ip in _meant(ip_address(address.partition("%")[0]))
    )


def _meant(ip: IPv4Address | IPv6Address) -> tuple[IPv4Address | IPv6Address, ...]:
    if isinstance(ip, IPv4Address):
        return (ip,)
    if ip in _NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    return (ip.ipv4_mapped,) if ip.ipv4_mapped else (ip, ip.sixtofour) if ip.sixtofour else (ip,)


def public_socket(info: AddrInfoType) -> socket.socket:
    """A socket for this address, at the moment of connecting; PermissionError where it is not public."""
    family, kind, protocol, _, address = info
    if not is_public(str(address[0])):
        raise PermissionError(errno.EACCES, f"{address[0]} is not a public address")
    return socket.socket(family, kind, protocol)
