"""The command `bantar`: what an officer or a pipeline calls. One module for each group of commands."""

from importlib import import_module

import click

from generator.cli.console import reason_of, refuse
from generator.collector import no_search_at_the_end, without_collector
from generator.problems import GeneratorError

COMMANDS = {
    "build": "site:build_command",
    "check": "check:check_command",
    "demo": "demo:demo_command",
    "diff": "release:diff_command",
    "import": "intake:import_command",
    "init": "init:init_command",
    "practice": "practice:practice_group",
    "publish": "publish:publish_command",
    "release": "release:release_command",
    "report": "recap:report_command",
    "serve": "site:serve_command",
    "verify": "verify:verify_command",
    "workbook": "intake:workbook_command",
}
"""Name of each command to its module and function; a module is loaded when its command is asked for."""


class Commands(click.Group):
    """Loads a command when it is asked for, and tells of a file it cannot use in a sentence, not in a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return a command, or None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        with without_collector():  # what is loaded stays
            found: click.Command = getattr(import_module(f"generator.cli.{module}"), function)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # click ends quietly when the reader of a pipe has left
        except GeneratorError as failure:
            refuse(str(failure))
        except OSError as failure:
            refuse(reason_of(failure, str(ctx.invoked_subcommand)))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="kampung-bantar-site")
def main() -> None:
    """Situs transparansi program penghargaan RT: periksa data, buat situs, lihat hasilnya."""
    no_search_at_the_end()
