"""Finds a web server for the tests of hosting, or gets one, and prints its path: `server.py nginx`.

In this order: the one that BANTAR_NGINX or BANTAR_APACHE names; one on the PATH or in /usr/sbin; Debian's
package, when we are root. If there is none, it says why and fails, unless BANTAR_NO_NGINX=1 or
BANTAR_NO_APACHE=1 says that its tests may be left out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

APT_SECONDS = 600


class Server(NamedTuple):
    """A web server as Debian packs it."""

    program: str
    package: str
    needs: Path
    """What must be there besides the program."""


SERVERS = {
    "nginx": Server("nginx", "nginx-light", Path("/etc/nginx/mime.types")),
    "apache": Server("apache2", "apache2", Path("/usr/lib/apache2/modules/mod_headers.so")),
}


def say(text: str) -> None:
    """Speak to the person at the terminal; standard output is for the path alone."""
    print(f"server.py: {text}", file=sys.stderr)


def found(server: Server, named: str | None) -> str | None:
    """Return a server of this machine that starts; many systems keep it off a plain user's PATH."""
    path = named or shutil.which(server.program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if path is None or not server.needs.is_file():
        return None
    try:
        done = subprocess.run((path, "-v"), check=False, capture_output=True)
    except OSError:
        return None
    return path if done.returncode == 0 else None


def installed_by_apt(server: Server) -> str | None:
    """Install Debian's package; only root may. It is not started as a service."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    say(f"installing Debian's package {server.package}")
    os.environ |= {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (("update",), ("install", "--no-install-recommends", server.package)):
        try:
            subprocess.run(
                ("apt-get", "-qq", *command),
                check=False,
                timeout=APT_SECONDS,
                stdin=subprocess.DEVNULL,
                capture_output=True,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            say(str(error))
    return found(server, None)


def main(name: str) -> int:
    """Print the path of a server that starts; return the exit status."""
    server, own = SERVERS[name], name.upper()
    if os.environ.get(f"BANTAR_NO_{own}") == "1":
        say(f"BANTAR_NO_{own}=1: the tests with {name} are left out")
        return 0
    named = os.environ.get(f"BANTAR_{own}")
    path = found(server, named)
    if path is None and named:
        say(f"BANTAR_{own} names {named}, which does not start, or {server.needs} is missing")
        return 1
    path = path or installed_by_apt(server)
    if path is not None:
        print(path)
        return 0
    say(f"the tests with {name} cannot run: none was found, and none could be installed")
    say(f"install it (on Debian: apt-get install {server.package}), or name it in BANTAR_{own},")
    say(f"or leave these tests out: make test BANTAR_NO_{own}=1")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
