"""How the program stands up to damaged files and to being killed: the figures of `docs/reliability.md`."""
