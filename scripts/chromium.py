"""Finds a Chromium for the browser tests, or gets one, and prints its path.

In this order: the one that BANTAR_CHROMIUM names; one on the PATH; Playwright's own, which is fetched
if it can be within a minute or two; Debian's package, when we are root. If there is none, it says
why and fails, unless BANTAR_NO_BROWSER=1 says that the browser tests may be left out.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
START_SECONDS = 30
FETCH_SECONDS = 120
APT_SECONDS = 600


def say(text: str) -> None:
    """Speak to the person at the terminal; standard output is for the path alone."""
    print(f"chromium.py: {text}", file=sys.stderr)


def ran(*command: str, seconds: int) -> bool:
    """Run a command within so many seconds; tell whether it went well, and how it ended if not."""
    try:
        done = subprocess.run(
            command, check=False, timeout=seconds, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(str(error))
        return False
    if done.returncode != 0:
        reasons = [line for line in (done.stdout + done.stderr).splitlines() if "rror" in line]
        say(f"{' '.join(command[:3])} failed: {reasons[0] if reasons else 'it did not say why'}")
    return done.returncode == 0


def starts(path: str) -> bool:
    """Tell whether the browser at `path` says its version: a file alone may lack its libraries."""
    try:
        done = subprocess.run((path, "--version"), check=False, timeout=START_SECONDS, capture_output=True)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def on_path() -> str | None:
    """Return the first browser of a known name on the PATH."""
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path is not None), None)


def playwrights_own() -> str | None:
    """Return the path of Playwright's own Chromium, if it is there."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def fetched_by_playwright() -> str | None:
    """Let Playwright fetch its Chromium; many networks do not let it."""
    say("no Chromium on the PATH; asking Playwright for its own")
    command = (sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    return playwrights_own() if ran(*command, seconds=FETCH_SECONDS) else None


def installed_by_apt() -> str | None:
    """Install Debian's package; only root may."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    say("installing Debian's package chromium")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    ran("apt-get", "update", "-qq", seconds=APT_SECONDS)
    ran("apt-get", "install", "-qq", "--no-install-recommends", "chromium", seconds=APT_SECONDS)
    return on_path()


def candidates() -> Iterator[str | None]:
    """Yield browsers in order of preference; each is sought only when those before it failed."""
    yield on_path()
    yield playwrights_own()
    yield fetched_by_playwright()
    yield installed_by_apt()


def main() -> int:
    """Print the path of a Chromium that starts; return the exit status."""
    if os.environ.get("BANTAR_NO_BROWSER") == "1":
        say("BANTAR_NO_BROWSER=1: the browser tests are left out")
        return 0
    named = os.environ.get("BANTAR_CHROMIUM")
    if named:
        if starts(named):
            print(named)
            return 0
        say(f"BANTAR_CHROMIUM names {named}, which does not start")
        return 1
    for path in candidates():
        if path is not None and starts(path):
            print(path)
            return 0
    say("the browser tests cannot run: no Chromium was found, and none could be installed")
    say("install one (on Debian: apt-get install chromium), or name it in BANTAR_CHROMIUM,")
    say("or leave these tests out: make test BANTAR_NO_BROWSER=1")
    return 1


if __name__ == "__main__":
    sys.exit(main())
