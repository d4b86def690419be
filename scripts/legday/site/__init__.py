"""The steps over the pages that an engine rendered, one a file or folder: from rendered pages to a finished site."""
