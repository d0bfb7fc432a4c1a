"""Files that hold captures: folders, archives. One is not kept whole; what it holds is read piece by piece."""
