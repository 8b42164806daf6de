"""Third-party models, one module per library, loaded when first needed."""

from .protocols import Annotator, Embedder, Region

__all__ = ["Annotator", "Embedder", "Region"]
