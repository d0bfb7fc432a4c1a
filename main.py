"""Start Curator from a checkout, as the console script `curator` does from an installation."""

import sys

from curator.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
