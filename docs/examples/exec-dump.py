#!/usr/bin/env python3
"""A machine for `vtck probe exec:...`: functions from a dump of `lspci -xxxx`, in which nothing can be written.

    vtck probe "exec:python3 docs/examples/exec-dump.py conformance/samples/virtio-net-root-port.txt" --write
"""
import re
import sys

functions, current = {}, None
for line in open(sys.argv[1], encoding="utf-8"):
    heading = re.match(r"(?:[0-9a-f]{4}:)?([0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ", line)
    row = re.match(r"([0-9a-f]+): ((?:[0-9a-f]{2} ?)+)$", line.strip())
    if row and current is not None:
        current += bytes.fromhex(row.group(2))
    elif heading:
        current = functions.setdefault(heading.group(1), bytearray())

for line in sys.stdin:
    verb, address, offset, size, *_ = line.split()
    if verb == "read":
        at, size = int(offset, 16), int(size)
        piece = bytes(functions.get(address, b""))[at:at + size].ljust(size, b"\xff")
        print("ok %x" % int.from_bytes(piece, "little"), flush=True)
    else:
        print("ok", flush=True)
