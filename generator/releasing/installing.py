"""Writes several files of a data folder: all of them, or none."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class Installation:
    """A change of several files that can be taken back."""

    def __init__(self, data: Path) -> None:
        """Prepare to change files below a data folder."""
        self.data = data
        self.before: dict[Path, bytes | None] = {}
        """What stood in each file that was replaced; None where there was none."""
        self.folders: list[Path] = []
        """Folders that were made."""

    def do(self, texts: Mapping[str, str]) -> None:
        """Write files whole; when one of them cannot be written, the others are as they were.

        Args:
            texts: Text by path below the data folder.

        Raises:
            OSError: One of them cannot be written.
        """
        try:
            waiting = [self.wait(self.data / name, text) for name, text in texts.items()]
            for fresh, path in waiting:
                self.before[path] = path.read_bytes() if path.exists() else None
                fresh.replace(path)
        except OSError:
            for name in texts:
                with suppress(OSError):
                    waiting_for(self.data / name).unlink(missing_ok=True)
            self.undo()
            raise

    def wait(self, path: Path, text: str) -> tuple[Path, Path]:
        """Write a text beside its place, on the disk for good; return both paths."""
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
            self.folders.append(path.parent)
        fresh = waiting_for(path)
        with fresh.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        return fresh, path

    def undo(self) -> None:
        """Put everything back as it was."""
        for path, content in self.before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        self.before.clear()
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()


def waiting_for(path: Path) -> Path:
    """Return where the new content of a file waits."""
    return path.with_name(f".{path.name}.baru")
