"""A real SPARQL server for tests: the binary of the PyPI package ``oxigraph``, in memory, on a free port."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def binary() -> str:
    """The path of ``oxigraph``, beside the running Python or on the PATH."""
    beside = Path(sys.executable).with_name("oxigraph")
    found = str(beside) if beside.exists() else shutil.which("oxigraph")
    assert found, "the package oxigraph is needed for the tests: pip install '.[dev]'"
    return found


@contextmanager
def server(folder: Path | None = None) -> Iterator[str]:
    """Start a server with an empty store, or with that of a folder; gives its address, and stops it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [binary(), "serve", "--bind", f"127.0.0.1:{port}"]
    if folder is not None:
        command += ["--location", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield wait_for(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait(10)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> str:
    """The address, as soon as something answers there."""
    for _ in range(200):
        assert process.poll() is None, f"oxigraph ended with {process.returncode}"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return address
        except urllib.error.HTTPError:
            return address
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"oxigraph did not answer at {address}")
