"""How much a document may ask of the reader."""

import attrs


@attrs.frozen
class Limits:
    """How much a document may ask of the reader before it is refused.

    Every document, however hostile, is answered within these bounds; an honest alliance comes nowhere near them.
    A node is a value, a collection or a key; a node reached through an alias counts each time it is reached.
    """

    max_bytes: int = 40_000_000
    max_depth: int = 64
    max_nodes: int = 5_000_000
    max_alias_nodes: int = 100_000
    max_files: int = 1000
    max_rows: int = 100_000
    max_number_digits: int = 30
    max_number_exponent: int = 30
