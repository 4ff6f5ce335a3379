"""``outsourcegov completion``."""

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes outsourcegov in a shell.

    In bash: eval "$(outsourcegov completion bash)"
    """
    make = get_completion_class(shell)
    if make is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(make(ctx.find_root().command, {}, "outsourcegov", "_OUTSOURCEGOV_COMPLETE").source())
