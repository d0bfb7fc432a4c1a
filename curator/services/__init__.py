"""The curator's verbs: pure compute on values, then one short edit on the thread that owns the collection."""
