"""Finds an nginx for the tests of hosting, or gets one, and prints its path.

In this order: the one that BANTAR_NGINX names; one on the PATH or in /usr/sbin; Debian's package, when we
are root. If there is none, it says why and fails, unless BANTAR_NO_NGINX=1 says that these tests may be
left out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TYPES = Path("/etc/nginx/mime.types")
"""The list of types that comes with nginx; the configuration in docs/deploy needs it."""
APT_SECONDS = 600


def say(text: str) -> None:
    """Speak to the person at the terminal; standard output is for the path alone."""
    print(f"nginx.py: {text}", file=sys.stderr)


def found() -> str | None:
    """Return an nginx of this machine that starts; many systems keep it off a plain user's PATH."""
    named = os.environ.get("BANTAR_NGINX")
    path = named or shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if path is None or not TYPES.is_file():
        return None
    try:
        done = subprocess.run((path, "-v"), check=False, capture_output=True)
    except OSError:
        return None
    return path if done.returncode == 0 else None


def installed_by_apt() -> str | None:
    """Install Debian's package; only root may."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    say("installing Debian's package nginx-light")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    for command in (("update",), ("install", "--no-install-recommends", "nginx-light")):
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
    return found()


def main() -> int:
    """Print the path of an nginx that starts; return the exit status."""
    if os.environ.get("BANTAR_NO_NGINX") == "1":
        say("BANTAR_NO_NGINX=1: the tests of hosting are left out")
        return 0
    named = os.environ.get("BANTAR_NGINX")
    path = found()
    if path is None and named:
        say(f"BANTAR_NGINX names {named}, which does not start, or {TYPES} is missing")
        return 1
    path = path or installed_by_apt()
    if path is not None:
        print(path)
        return 0
    say("the tests of hosting cannot run: no nginx was found, and none could be installed")
    say("install one (on Debian: apt-get install nginx-light), or name it in BANTAR_NGINX,")
    say("or leave these tests out: make test BANTAR_NO_NGINX=1")
    return 1


if __name__ == "__main__":
    sys.exit(main())
