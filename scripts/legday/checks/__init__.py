"""What is checked: the sources before a build, the finished site after it."""
