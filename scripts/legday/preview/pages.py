"""The site as the engine sees it at one moment. A page is rendered when it is asked for, once.

MkDocs has no public way to render one page; the two functions of `mkdocs.commands.build` that render each page of a
build do it here. What needs all pages (the search index, the site map) waits for `complete`.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from legday.settings import FILE as SETTINGS


class Pages:
    """Every file of the site by its place there, as the copy of the sources stands now.

    `site` is for what the engine writes, `cache` for compiled templates; `before` are pages with the same theme, whose
    files need not be looked for again. Raises what the engine raises.
    """

    def __init__(self, sources: Path, site: Path, cache: Path, address: str, before: Pages | None) -> None:
        config = load_config(str(sources / SETTINGS), site_dir=str(site), site_url=address)
        config.plugins.on_startup(command="serve", dirty=False)
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        env = config.theme.get_env()
        env.bytecode_cache = FileSystemBytecodeCache(str(cache))
        own = set(files.src_uris)
        if before is None:
            files.add_files_from_theme(env, config)
        for file in before.theme if before else ():
            if file.src_uri not in own:
                files.append(file)
        self.theme: list[File] = [file for file in files if file.src_uri not in own]
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        self.nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        shown = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        pages = [file.page or Page(None, file, config) for file in shown]
        for page in pages:
            page.read_source(config)
        self.env = config.plugins.on_env(env, config=config, files=files)
        self.config = config
        self.all = files
        self.shown = shown
        self.posts = [page for page in pages if hasattr(page, "excerpt")]
        self.files = {file.dest_uri: file for file in files if _is_shown(file)}
        self.read: set[str] = set()
        self.built: dict[str, bytes] = {}

    def content(self, file: File) -> bytes:
        """Return a file as it is served."""
        if file.page is None:
            return file.content_bytes
        if file.dest_uri not in self.built:
            self.built[file.dest_uri] = self._render(file.page)
        return self.built[file.dest_uri]

    def complete(self) -> None:
        """Make what needs all pages rendered, in the folder of the site."""
        for name in self.config.theme.static_templates:
            build._build_theme_template(name, self.env, self.all, self.config, self.nav)
        self.config.plugins.on_post_build(config=self.config)

    def _render(self, page: Page) -> bytes:
        # A blog's lists show the beginnings of its posts.
        for each in [*(self.posts if hasattr(page, "posts") else []), page]:
            if each.file.src_uri not in self.read:
                build._populate_page(each, self.config, self.all)
                self.read.add(each.file.src_uri)
        excluded = page.file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
        build._build_page(page, self.config, self.shown, self.nav, self.env, excluded=excluded)
        return Path(page.file.abs_dest_path).read_bytes()


def _is_shown(file: File) -> bool:
    return bool(file.inclusion.is_in_serve())  # type: ignore[no-untyped-call]
