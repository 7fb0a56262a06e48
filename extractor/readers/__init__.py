"""One reader a file format: it takes the text of a file and its stem and gives articles; none knows another."""
