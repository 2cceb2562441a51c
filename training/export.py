"""Writes the trained networks as int8 ONNX with all data for inference, and reference cases for the TypeScript side.

    python export.py --encoder E5 --work WORK --name reader --to ../models/reader [--random]
"""
import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from batches import CANDIDATE, marks_of, pieces_of
from corpus import CONTEXT, OVERLAP, WINDOW, Window
from network import ACT_TYPES, HEAD_SIZES, KINDS, NAMES, PLEDGE_KINDS, ROLES, TAGS, TESTABLE, TRIGGERS, Reader, Rounded, trained
from words import Tokeniser

CASES = [
    "Health Minister Ana Kovar promised on Tuesday to open the ward by June. “We will not wait,” she said, adding that Drenholm’s council had paid 3.5m talens.",
    "Zoë Brânză – who’d led the União since 2021 – denied it.\n\nThe 東京 office, 😀 she joked, won't re-open.",
    "",
]


def quantise(model, inputs, names, outputs, axes, to: Path):
    with tempfile.TemporaryDirectory() as d:
        full = Path(d) / "full.onnx"
        torch.onnx.export(model, inputs, str(full), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        # Weights per channel, activations at run time; reduce_range keeps processors without VNNI from overflowing.
        quantize_dynamic(str(full), str(to), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         extra_options={"MatMulConstBOnly": True}, op_types_to_quantize=["MatMul", "Gemm", "Gather"])
        return full.read_bytes()


def with_lower(model: bytes) -> bytes:
    """The encoder with one more output, `lower`: the states that its trained layers begin at, which the network of pairs runs on."""
    graph = onnx.load_from_string(model)
    if any(o.name == "lower" for o in graph.graph.output):
        return model
    begins = next(n.output[0] for n in graph.graph.node if n.op_type == "Add" and any("caps" in i for i in n.input))
    graph.graph.node.append(onnx.helper.make_node("Identity", [begins], ["lower"], name="lower"))
    graph.graph.output.append(onnx.helper.make_tensor_value_info("lower", onnx.TensorProto.FLOAT, ["b", "t", 384]))
    return graph.SerializeToString()


FILES = ("encoder.onnx", "roles.onnx", "chains.onnx", "vocab.txt")


def name_weights(to: Path, about):
    """Writes `reader.json` with the digests of the files that are there; `chains.py` adds its network later."""
    about["files"] = {f: hashlib.sha256((to / f).read_bytes()).hexdigest() for f in FILES if (to / f).exists()}
    about["weights"] = hashlib.sha256("".join(about["files"].values()).encode()).hexdigest()
    (to / "reader.json").write_text(json.dumps(about, indent=2) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "work", "to"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--name", default="reader")
    p.add_argument("--random", action="store_true")
    p.add_argument("--calibration", type=Path)
    a = p.parse_args()
    a.to.mkdir(parents=True, exist_ok=True)
    if a.random:
        model = Reader().eval()
        model.start_from(a.encoder / "e5-small-v2.onnx")
    else:
        model, _ = trained(a.work, a.name)
    Rounded.rounds = False
    ids = torch.randint(1000, 2000, (2, 16))
    ones = torch.ones_like(ids)
    full = quantise(model.encoder, (ids, ones, ones), ["ids", "caps", "mask"], ["states", "heads"],
                    {k: {0: "b", 1: "t"} for k in ("ids", "caps", "mask", "states", "heads")}, a.to / "encoder.onnx")
    (a.to / "encoder.onnx").write_bytes(with_lower((a.to / "encoder.onnx").read_bytes()))
    states = torch.randn(2, 16, 384)
    quantise(model.roles, (states, ones, ones.float()), ["states", "marks", "mask"], ["tags", "starts", "ends", "nulls", "attributes"],
             {**{k: {0: "b", 1: "w"} for k in ("states", "marks", "mask", "tags", "starts", "ends")}, "nulls": {0: "b"}, "attributes": {0: "b"}}, a.to / "roles.onnx")
    shutil.copy(a.encoder / "vocab.txt", a.to / "vocab.txt")
    calibration = json.loads(a.calibration.read_text()) if a.calibration else {
        "weights": {k: {"real": 1, "seen": 0, "offset": 0} for k in TRIGGERS}, "thresholds": {k: 0.5 for k in TRIGGERS}}
    about = {
        "format": "saydo-weights/1", "window": WINDOW, "overlap": OVERLAP, "context": CONTEXT, "size": 384, "kinds": KINDS,
        "heads": HEAD_SIZES, "names": NAMES, "tags": TAGS, "roles": ROLES,
        "attributes": ["real", *PLEDGE_KINDS, *TESTABLE, *ACT_TYPES], "actTypes": ACT_TYPES, "typed": TRIGGERS, "pledgeKinds": PLEDGE_KINDS, "testable": TESTABLE,
        "candidates": CANDIDATE, "calibration": calibration["weights"], "thresholds": calibration["thresholds"],
    }
    name_weights(a.to, about)
    print({f: (a.to / f).stat().st_size for f in ("encoder.onnx", "roles.onnx", "vocab.txt")}, about["weights"][:12])
    if a.random:
        reference(a, model)


def reference(a, model):
    t = Tokeniser(a.encoder / "vocab.txt")
    run = {f: ort.InferenceSession(str(a.to / f), providers=["CPUExecutionProvider"]) for f in ("encoder.onnx", "roles.onnx")}
    cases = []
    for text in CASES:
        paragraphs, at = [], 0
        for part in text.split("\n\n"):
            words = t.words(part, at)
            at += len(part.encode("utf-16-le")) // 2 + 2
            paragraphs.append(words)
        words = [w for ws in paragraphs for w in ws]
        case = {"text": text, "words": [[w.start, w.end, list(w.pieces), w.caps] for w in words]}
        if words:
            window = Window("", words, [i for i, ws in enumerate(paragraphs) for _ in ws], {}, [])
            ids, caps, first = pieces_of(window)
            arrays = {"ids": np.array([ids]), "caps": np.array([caps]), "mask": np.ones((1, len(ids)), dtype=np.int64)}
            states, heads = run["encoder.onnx"].run(None, arrays)
            with torch.no_grad():
                middle, logits = model.encoder(*(torch.from_numpy(x) for x in arrays.values()))
            n = sum(1 for w in window.paragraph if w == 0)
            marks = marks_of(0, (3, 4), (0, n))[None]
            tags, starts, ends, nulls, attributes = run["roles.onnx"].run(None, {"states": states[:, first[:n]], "marks": marks, "mask": np.ones((1, n), dtype=np.float32)})
            case.update(ids=ids, caps=caps, first=first, heads=heads[0, :4].tolist(), heads_fp32=logits[0, :4].tolist(), states=states[0, 1, :8].tolist(),
                        marks=marks[0].tolist(), tags=tags[0, :3].tolist(), nulls=nulls[0].tolist(), attributes=attributes[0].tolist())
        cases.append(case)
    (a.to / "reference.json").write_text(json.dumps(cases))


if __name__ == "__main__":
    main()
