"""Long work in child processes: a pool, what it says to its children, and what runs in them."""
