"""`easyread serve`: the site as it will be, in the browser, while it is being written."""

from __future__ import annotations

import click

from easyread.cli import options
from easyread.cli.values import WholeNumber

PORT = 8000
HOST = "127.0.0.1"


@click.command("serve", short_help="Look at the site while you write it.")
@options.content
@click.option(
    "--port",
    type=WholeNumber(1, 65535, example=PORT),
    metavar="N",
    default=PORT,
    show_default=True,
    help="Where this one is not free, the next free one is taken.",
)
@click.option(
    "--host",
    default=HOST,
    show_default=True,
    help="The address to listen at. With another one, such as 0.0.0.0, other computers can read the preview.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in your browser.")
@click.option(
    "--poll",
    is_flag=True,
    help="Look for changes instead of waiting to be told: for network drives, WSL and Docker.",
)
@click.option(
    "--editor",
    metavar="NAME",
    help="What opens files: vscode, idea, sublime, textmate, emacs … or an address with {path}, {line}, {column}.",
)
@options.select
@options.ignore
@options.date
@options.jobs
def command(
    content_folder: str,
    port: int,
    host: str,
    open_browser: bool,
    poll: bool,
    editor: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    date: str | None,
    jobs: int,
) -> int:
    """Serves the site on this computer, and shows every change as soon as a file is saved.

    Each page has a panel: what to mend and why, both versions side by side, how the page looks on a phone, on paper
    and without pictures, what a screen reader says, and a finder for pictures. A mistake in a file never stops the
    preview: it says what is wrong, and the last good page stays. site/ is not touched.

    \b
    Examples:
      easyread serve
      easyread serve --open --editor vscode
      easyread serve --port 9000
      easyread serve --editor "myeditor://open?file={path}&line={line}"
    """
    import os

    from easyread.cli.means import open_preview_means
    from easyread.cli.project import CACHE, find_project
    from easyread.cli.requesting import make_request
    from easyread.cli.terminal import read_date
    from easyread.pipeline.cache import DiskCache
    from easyread.pipeline.live import LiveSite
    from easyread.preview.editors import editor_pattern
    from easyread.preview.serve import ServedProject, ServeWish, serve_site

    project = find_project(content_folder)
    request = make_request(project, today=read_date(date), select=select, ignore=ignore)
    wish = ServeWish(host, port, open_browser, poll, editor_pattern(editor, os.environ))
    served = ServedProject(project.root, project.content, project.files)
    documents = sum(path.endswith(".md") for path in project.files.paths())
    with (
        DiskCache(project.root / CACHE) as cache,
        open_preview_means(cache, jobs=jobs, documents=documents) as means,
    ):
        serve_site(served, lambda: LiveSite(project.files, request, means), wish, click.echo)
    return 0
