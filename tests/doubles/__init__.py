"""Servers that stand in for those on the network, on loopback addresses and over real sockets."""
