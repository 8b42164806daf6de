"""What the desk asks of an engine."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.values import Annotation, Role

Region = tuple[int, int, Role]


class Annotator(Protocol):
    """Gives the grammar of texts."""

    @property
    def name(self) -> str:
        """Library and model with their versions."""
        ...

    def annotate(self, jobs: Sequence[tuple[str, str, Sequence[Region]]]) -> tuple[Annotation, ...]:
        """One annotation per (document id, text, regions); each region is one paragraph."""
        ...


class Embedder(Protocol):
    """Gives sentence vectors."""

    @property
    def name(self) -> str:
        """Library and model with their versions."""
        ...

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (sentences, dimensions); equal sentences get equal vectors."""
        ...
