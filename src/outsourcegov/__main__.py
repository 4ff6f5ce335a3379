"""``python -m outsourcegov``."""

from outsourcegov.cli import main

if __name__ == "__main__":
    main(prog_name="outsourcegov")
