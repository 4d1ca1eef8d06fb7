"""``python -m cleaner``, the same as ``cleaner``."""

import sys

from cleaner.view.command_line import main

if __name__ == "__main__":
    sys.exit(main())
