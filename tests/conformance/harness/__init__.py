"""Asks a server every operation of a published service model and judges the answers. Knows no service by itself."""
