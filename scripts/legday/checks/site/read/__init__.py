"""Read the files of a built site into plain data, each by its kind: `part.read_part` is the way in."""
