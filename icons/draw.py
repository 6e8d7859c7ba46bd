#!/usr/bin/env python3
"""Draws the icon files from icon.svg and icon-small.svg. Run after changing either:

    python3 icons/draw.py        (needs rsvg-convert: apt-get install librsvg2-bin)
"""

import struct
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SMALL = 48  # pixels up to which the simpler drawing is used

PNG = {"32x32.png": 32, "64x64.png": 64, "128x128.png": 128, "128x128@2x.png": 256, "icon.png": 512}
ICO = [16, 24, 32, 48, 64, 256]
ICNS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic08": 256, "ic13": 256, "ic09": 512, "ic14": 512, "ic10": 1024}


def drawn(size: int) -> bytes:
    """The icon as a square PNG of `size` pixels."""
    source = HERE / ("icon-small.svg" if size <= SMALL else "icon.svg")
    command = ["rsvg-convert", "--width", str(size), "--height", str(size), str(source)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def ico(sizes: list[int]) -> bytes:
    """A Windows icon holding one PNG for each size."""
    pictures = [drawn(size) for size in sizes]
    place = 6 + 16 * len(sizes)
    head, body = struct.pack("<HHH", 0, 1, len(sizes)), b""
    for size, picture in zip(sizes, pictures):
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place + len(body))
        body += picture
    return head + body


def icns(kinds: dict[str, int]) -> bytes:
    """A macOS icon holding one PNG for each kind."""
    body = b""
    for kind, size in kinds.items():
        picture = drawn(size)
        body += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    for name, size in PNG.items():
        (HERE / name).write_bytes(drawn(size))
    (HERE / "icon.ico").write_bytes(ico(ICO))
    (HERE / "icon.icns").write_bytes(icns(ICNS))
