"""A real nginx that serves a built site with the configuration of `docs/deploy/`."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.server import Ask, program, servers

MAIN = """daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  include mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
"""What a distribution's `nginx.conf` holds, as far as a server of one site needs it."""


@pytest.fixture(scope="session")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, Path], Ask]]:
    """Return a function that serves a site by a file of `docs/deploy/`, and gives what asks it for an address."""
    with servers("nginx", tmp_path_factory) as start:

        def serve(name: str, site: Path) -> Ask:
            def configure(folder: Path, port: int) -> list[str | Path]:
                text = (ROOT / "docs" / "deploy" / name).read_text(encoding="utf-8")
                text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/bantar/site", str(site))
                (folder / "site.conf").write_text(text, encoding="utf-8")
                (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
                shutil.copy("/etc/nginx/mime.types", folder)
                paths = ("-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log")
                return [program("nginx", "BANTAR_NGINX"), *paths]

            return start(configure)

        yield serve
