"""`python -m legday` is the console command `legday`."""

from legday.start import main

if __name__ == "__main__":
    main()
