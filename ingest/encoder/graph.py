"""The encoder as an ONNX graph: built once from a BERT's weights, kept beside the index.

The graph uses ONNX Runtime's fused operators, so nothing is left for its optimizer to find and
the int8 variant quantizes whole attention blocks.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from config.errors import EncoderError
from ingest.encoder.files.kept import DIGITS, find_kept, keep
from ingest.encoder.files.source import WORDS, Weights

if TYPE_CHECKING:
    from onnx import ModelProto, NodeProto, TensorProto

VERSION = 1
"""Counted up whenever the same weights give another graph."""

ENDING = ".onnx"

EXACT = "fp32"

NEEDED = "encoder.path needs a BERT-like encoder"
"""What to do where a graph is none."""

FUSED = "com.microsoft"
OPSET = 17
QUANTIZED = ["Attention", "MatMul"]


def prepare_graph(weights: Weights, precision: str, folder: Path) -> Path:
    """Give the graph's file in ``folder``, built there first where it is missing or damaged.

    The weights are checked when a graph is built of them. Several processes may do this at once:
    a file appears whole or not at all, and its name tells the digest of what is in it. Raises
    ``EncoderError``.
    """
    name = f"{weights.identity[:DIGITS]}-{VERSION}-{precision}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return find_kept(folder, name, ENDING) or keep(
            folder, name, ENDING, _make(weights, precision, folder)
        )
    except OSError as error:
        raise EncoderError(
            f"the encoder can't be kept here ({error.strerror})", subject=str(folder)
        ) from error


def _make(weights: Weights, precision: str, folder: Path) -> bytes:
    weights.check()
    exact = _read_graph(weights)
    if precision == EXACT:
        return exact
    try:
        return _quantize(exact, folder)
    except OSError:
        raise
    except Exception as error:  # the libraries raise nothing narrower
        raise EncoderError(
            f"the encoder's graph can't be quantized ({error})",
            subject=str(folder),
            mend=NEEDED,
        ) from error


def _read_graph(weights: Weights) -> bytes:
    if graph := weights.read_graph():
        return graph
    content: bytes = build_graph(weights.read_tensors(), weights.read_config()).SerializeToString()
    return content


def _quantize(exact: bytes, folder: Path) -> bytes:
    """Make the dynamic int8 variant: int8 weights, activations quantized as they come.

    Cosine to fp32 on 200 paragraphs, mean: 0.951 with one scale a matrix, 0.995 with one a
    channel, 0.994 with weights of 7 bits. These it is: 8 overflow on processors without VNNI.
    """
    import onnx  # noqa: PLC0415 (only a build needs it)
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    model = onnx.load_from_string(exact)
    # Our graph needs no pre-processing; unmarked, the quantizer logs advice to do it.
    onnx.helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
    with tempfile.TemporaryDirectory(dir=folder) as name:
        made = Path(name) / "int8.onnx"
        quantize_dynamic(
            model,
            made,
            op_types_to_quantize=QUANTIZED,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        return made.read_bytes()


def build_graph(tensors: dict[str, NDArray[np.float32]], config: dict[str, Any]) -> ModelProto:
    """Build a BERT encoder: ``input_ids`` (int32 [batch, length]) in, ``last_hidden_state``
    (float32 [batch, length, dimensions]) out. There is no mask: texts of a batch are equally long.

    ``tensors`` are named as BERT checkpoints name them, ``config`` is the model's ``config.json``.
    Without the words' vectors among the tensors, ``embedded`` is in: for each token the sum of its
    word's, its place's and the segment's (float32 [batch, length, dimensions]).
    Raises ``EncoderError`` for any other kind of model.
    """
    if config.get("model_type") != "bert" or config.get("hidden_act", "gelu") != "gelu":
        raise EncoderError(
            "only encoders of the BERT kind can be built from weights",
            subject=f"model type {config.get('model_type')}, {config.get('hidden_act')}",
            mend="give the encoder as model.onnx",
        )
    try:
        return _Builder(tensors, config).build()
    except KeyError as error:
        raise EncoderError(f"the encoder's weights or config.json lack {error}") from error


class _Builder:
    """Collects nodes and their constants, layer by layer."""

    def __init__(self, tensors: dict[str, NDArray[np.float32]], config: dict[str, Any]) -> None:
        self.tensors = tensors
        self.config = config
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self.epsilon = float(config["layer_norm_eps"])

    def build(self) -> ModelProto:
        from onnx import TensorProto, helper  # noqa: PLC0415 (only a build needs it)

        states = self._embed()
        for layer in range(self.config["num_hidden_layers"]):
            states = self._layer(states, f"encoder.layer.{layer}")
        self._add("Identity", [states], "last_hidden_state", domain="")
        shape = ["batch", "length"]
        wide = [*shape, self.config["hidden_size"]]
        given = helper.make_tensor_value_info("input_ids", TensorProto.INT32, shape)
        if WORDS not in self.tensors:
            given = helper.make_tensor_value_info("embedded", TensorProto.FLOAT, wide)
        output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, wide)
        graph = helper.make_graph(
            self.nodes, "encoder", [given], [output], initializer=self.constants
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8)

    def _embed(self) -> str:
        name = "embeddings"
        if WORDS not in self.tensors:
            norm = ["embedded", *self._norm(f"{name}.LayerNorm")]
            return self._add(
                "LayerNormalization", norm, f"{name}.states", domain="", epsilon=self.epsilon
            )
        # Every token is of the first segment, so its vector goes into the positions'.
        segment = self.tensors[f"{name}.token_type_embeddings.weight"][0]
        words = self._constant(WORDS)
        positions = self.tensors[f"{name}.position_embeddings.weight"] + segment
        inputs = ["input_ids", "", words, self._keep(f"{name}.positions", positions), ""]
        inputs += self._norm(f"{name}.LayerNorm")
        states = self._add(
            "EmbedLayerNormalization", inputs, f"{name}.states", epsilon=self.epsilon
        )
        self.nodes[-1].output.append(f"{name}.lengths")  # the operator insists on giving them
        return states

    def _layer(self, states: str, name: str) -> str:
        attended = self._attend(states, f"{name}.attention")
        inner = self._multiply(attended, f"{name}.intermediate.dense")
        bias = self._constant(f"{name}.intermediate.dense.bias")
        active = self._add("BiasGelu", [inner, bias], f"{name}.active")
        outer = self._multiply(active, f"{name}.output.dense")
        return self._add_and_norm(outer, attended, f"{name}.output")

    def _attend(self, states: str, name: str) -> str:
        parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
        weight = np.concatenate([self.tensors[f"{part}.weight"].T for part in parts], axis=1)
        bias = np.concatenate([self.tensors[f"{part}.bias"] for part in parts])
        inputs = [
            states,
            self._keep(f"{name}.weight", weight),
            self._keep(f"{name}.bias", bias),
        ]
        heads = self.config["num_attention_heads"]
        context = self._add("Attention", inputs, f"{name}.context", num_heads=heads)
        outer = self._multiply(context, f"{name}.output.dense")
        return self._add_and_norm(outer, states, f"{name}.output")

    def _add_and_norm(self, states: str, skipped: str, name: str) -> str:
        norm = self._norm(f"{name}.LayerNorm")
        inputs = [states, skipped, *norm, self._constant(f"{name}.dense.bias")]
        return self._add("SkipLayerNormalization", inputs, f"{name}.states", epsilon=self.epsilon)

    def _multiply(self, states: str, name: str) -> str:
        weight = self._keep(f"{name}.weight", self.tensors[f"{name}.weight"].T)
        return self._add("MatMul", [states, weight], f"{name}.product", domain="")

    def _norm(self, name: str) -> list[str]:
        return [self._constant(f"{name}.weight"), self._constant(f"{name}.bias")]

    def _constant(self, name: str) -> str:
        return self._keep(name, self.tensors[name])

    def _keep(self, name: str, value: NDArray[np.float32]) -> str:
        from onnx import numpy_helper  # noqa: PLC0415

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _add(
        self, kind: str, inputs: list[str], output: str, domain: str = FUSED, **attributes: Any
    ) -> str:
        from onnx import helper  # noqa: PLC0415

        node = helper.make_node(kind, inputs, [output], output, domain=domain, **attributes)
        self.nodes.append(node)
        return output
