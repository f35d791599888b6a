"""A real Apache that serves a built site as shared hosting does: by the site's own `.htaccess`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.server import Ask, program, servers

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


def loading(module: str) -> str:
    """Return the line that loads a module."""
    return f"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"


@pytest.fixture(scope="session")
def apache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Ask]]:
    """Return a function that serves a site by its `.htaccess`, and gives what asks it for an address."""
    with servers("apache", tmp_path_factory) as start:

        def serve(site: Path) -> Ask:
            def configure(folder: Path, port: int) -> list[str | Path]:
                folder.chmod(0o755)
                text = MAIN.format(folder=folder, port=port, site=site, modules="\n".join(map(loading, MODULES)))
                (folder / "apache.conf").write_text(text, encoding="utf-8")
                return [program("apache2", "BANTAR_APACHE"), "-X", "-f", folder / "apache.conf"]

            return start(configure)

        yield serve
