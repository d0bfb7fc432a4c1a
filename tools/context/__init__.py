"""Training of the model of context (`curator/text/context`); README.md says how, and what came of it."""
