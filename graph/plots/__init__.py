"""Pictures of the answers: one module a kind, each a function of the answer's rows and a file name (.svg or .png)."""
