"""The forms a chart can take, one a file: each turns a chart's rows into drawings."""
