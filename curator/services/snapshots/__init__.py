"""Long work on a collection file, for a process that does not own it; each module loads what its own work needs.

It opens the file for reading only, in the state that it is in, so that nothing large is handed from process to process;
what it finds comes in small parts, which the owner takes in without standing still.
"""
