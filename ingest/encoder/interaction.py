"""Late interaction: question tokens against the signs of passage tokens.

The score of a question token q and a stored token with sign bits b (0 or 1) is
``(2 b·q − Σq) / √dimensions``: the cosine of q to the token's signs. Where signs of some dimensions
alone are kept, q is read in these, and the score is what that lets expect of all. Computed in whole
numbers, q scaled to int8, on ONNX Runtime: 1.4 ms for 15,000 tokens, unpacking included, where byte
tables in numpy took 28 ms.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

INT8_MOST, BYTE = 127, 8
AT_ONCE = 1 << 14
"""Tokens that are unpacked at once: of a long text all would take a gigabyte."""
OPSET, FORMAT = 17, 8
"""Versions of the operators and of the file format that every ONNX Runtime in range reads."""


class SignProduct:
    """Scores packed signs against question tokens. Safe to use from several threads."""

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            _build_product(), options, providers=["CPUExecutionProvider"]
        )

    def find_best(self, question: Floats, packed: NDArray[np.uint8], starts: Places) -> Floats:
        """Give the best score of each question token in each run of tokens: float32 [runs, asked].

        ``question`` is float32 [asked, dimensions], ``packed`` uint8 [tokens, bytes] the signs of
        its first dimensions; the runs begin at ``starts``, and none is empty.
        """
        dimensions = question.shape[1]
        question = question[:, : packed.shape[1] * BYTE]
        scale = np.maximum(np.abs(question).max(axis=1), 1e-12) / INT8_MOST
        whole = np.rint(question / scale[:, None]).astype(np.int8)
        asked = np.ascontiguousarray(whole.T)
        sums = np.concatenate(
            [self._multiply(asked, packed[a:b], runs - a) for a, b, runs in _part(packed, starts)]
        )
        total = whole.sum(axis=1, dtype=np.int32)
        unit = scale * np.sqrt(dimensions) / len(asked)
        best: Floats = ((2 * sums - total) * unit).astype(np.float32)
        return best

    def _multiply(
        self, asked: NDArray[np.int8], packed: NDArray[np.uint8], starts: Places
    ) -> NDArray[np.int32]:
        """Give the greatest product in each run: int32 [runs, asked]."""
        feed = {"bits": np.unpackbits(packed, axis=1), "question": asked}
        greatest: NDArray[np.int32] = np.maximum.reduceat(
            self._session.run(None, feed)[0], starts, axis=0
        )
        return greatest


def _part(packed: NDArray[np.uint8], starts: Places) -> Iterator[tuple[int, int, Places]]:
    """Give runs some at a time: where their tokens begin and end, and where each run begins."""
    first = 0
    while first < len(starts):
        begin = int(starts[first])
        last = max(first + 1, int(np.searchsorted(starts, begin + AT_ONCE)))
        end = int(starts[last]) if last < len(starts) else len(packed)
        yield begin, end, starts[first:last]
        first = last


def _build_product() -> bytes:
    given = [
        helper.make_tensor_value_info("bits", TensorProto.UINT8, ["tokens", "dimensions"]),
        helper.make_tensor_value_info("question", TensorProto.INT8, ["dimensions", "asked"]),
    ]
    made = [helper.make_tensor_value_info("sums", TensorProto.INT32, ["tokens", "asked"])]
    node = helper.make_node("MatMulInteger", ["bits", "question"], ["sums"])
    graph = helper.make_graph([node], "signs", given, made)
    opset = helper.make_opsetid("", OPSET)
    model = helper.make_model(graph, opset_imports=[opset], ir_version=FORMAT)
    serialized: bytes = model.SerializeToString()
    return serialized
