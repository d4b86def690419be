"""What makes the environment that everything else runs in: packages, a browser, plain words when it fails."""
