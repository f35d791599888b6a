"""A real Apache that serves a built site as shared hosting does: by the site's own `.htaccess`."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.nginx import PATIENCE_S, Ask, free_port, wait_for

MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "setenvif", "headers")
"""What shared hosting has on at least; `.htaccess` needs the last three."""

MAIN = """ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
ErrorLog {folder}/error.log
TypesConfig /etc/mime.types
{modules}
DocumentRoot {site}
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory {site}>
  AllowOverride FileInfo
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
"""
"""What a distribution's `apache2.conf` holds, as far as a server of one site needs it."""


def program() -> str:
    """Return Apache: the one that BANTAR_APACHE names, one on the PATH, or Debian's."""
    found = os.environ.get("BANTAR_APACHE") or shutil.which("apache2") or "/usr/sbin/apache2"
    assert Path(found).exists(), "Apache is missing; scripts/server.py tells how to get it"
    return found


def loading(module: str) -> str:
    """Return the line that loads a module."""
    return f"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"


@pytest.fixture(scope="session")
def apache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Ask]]:
    """Return a function that serves a site by its `.htaccess`, and gives what asks it for an address."""
    running: list[subprocess.Popen[bytes]] = []

    def start(site: Path) -> Ask:
        folder, port = tmp_path_factory.mktemp("apache"), free_port()
        folder.chmod(0o755)
        text = MAIN.format(folder=folder, port=port, site=site, modules="\n".join(map(loading, MODULES)))
        (folder / "apache.conf").write_text(text, encoding="utf-8")
        command = [program(), "-X", "-f", str(folder / "apache.conf")]
        running.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        ask = Ask(port)
        wait_for(running[-1], ask, folder / "error.log")
        return ask

    yield start
    for process in running:
        process.terminate()
        process.wait(PATIENCE_S)
