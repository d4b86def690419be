"""`legday new`: ask little, write a file that the checks accept, and say what is left to do."""
