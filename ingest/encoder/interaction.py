"""Late interaction: question tokens against the signs of passage tokens.

The score of a question token q and a stored token with sign bits b (0 or 1) is
``(2 b·q − Σq) / √dimensions``: the cosine of q to the token's signs. Computed in whole numbers,
q scaled to int8, on ONNX Runtime: 1.4 ms for 15,000 tokens, unpacking included, where byte tables
in numpy took 28 ms.
"""

from __future__ import annotations

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

INT8_MOST = 127
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

        ``question`` is float32 [asked, dimensions], ``packed`` uint8 [tokens, dimensions / 8]; the
        runs begin at ``starts``, and none is empty.
        """
        scale = np.maximum(np.abs(question).max(axis=1), 1e-12) / INT8_MOST
        whole = np.rint(question / scale[:, None]).astype(np.int8)
        bits = np.unpackbits(packed, axis=1)
        feed = {"bits": bits, "question": np.ascontiguousarray(whole.T)}
        sums = np.maximum.reduceat(self._session.run(None, feed)[0], starts, axis=0)
        total = whole.sum(axis=1, dtype=np.int32)
        best: Floats = ((2 * sums - total) * (scale / np.sqrt(bits.shape[1]))).astype(np.float32)
        return best


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
