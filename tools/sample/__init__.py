"""The web archive of the sample collection, and the pages that it is made of."""
