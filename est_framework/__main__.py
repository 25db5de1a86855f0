"""`python -m est_framework`, for a computer whose PATH does not hold the command `est`."""

from est_framework.cli import main

if __name__ == "__main__":
    main()
