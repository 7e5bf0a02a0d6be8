"""The image and compose.yaml as people use them, proven with a Docker engine; see `__main__`."""
