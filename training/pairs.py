"""Trains the network of pairs: whether a passage bears on a pledge, and how.

    python pairs.py train  --pairs PAIRS --reader ../models/reader --work WORK [--epochs 4] [--minutes 60]
    python pairs.py export --pairs PAIRS --reader ../models/reader --work WORK --to ../models/pairs

It has some layers of its own over the states that the reader's encoder gives for a pledge and a passage in one row, and
begins as a copy of the encoder's upper layers. The states are computed once by ONNX Runtime, as in saydo, and kept.
`train` learns from the dossiers written for it and from most of the others; `d04` and so on are not touched, and a few
more are left for fitting how network and features are weighed (`Weights`).
"""
import argparse
import hashlib
import json
import math
import re
import time
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from torch import nn

from network import FROZEN, MIDDLE, LAYERS, SIZE, Layer, Reader, bias_of, dequantised, session_of

# `TRAINED_RELATIONS` of src/record/evidence.ts, in its order.
RELATIONS = ("advances", "fulfils", "stalls", "blocks", "reverses", "contradicts", "repeats", "comments")
MARKS = 5
PLEDGE, PASSAGE = (2,), (3, 4)  # marks, as src/pairs/pair-text.ts numbers them
APART = ("zs2-", "zt2-")  # cases that are measured alone


class Pairs(nn.Module):
    def __init__(self, layers, dropout=0.1):
        super().__init__()
        self.marks = nn.Embedding(MARKS, SIZE)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.head = nn.Sequential(nn.Dropout(dropout), nn.Linear(4 * SIZE, SIZE), nn.GELU(), nn.Dropout(dropout), nn.Linear(SIZE, 1 + len(RELATIONS)))

    def forward(self, states, marks, mask):
        x = states + self.marks(marks)
        bias = bias_of(mask)
        for layer in self.layers:
            x = layer(x, bias)
        def mean(which):
            at = sum((marks == m).float() for m in which) * mask.float()
            return (x * at[:, :, None]).sum(1) / at.sum(1, keepdim=True).clamp(min=1)
        pledge, passage = mean(PLEDGE), mean(PASSAGE)
        return self.head(torch.cat([x[:, 0], pledge, passage, pledge * passage], 1))


def begin(model, encoder: Path, first, e5=None):
    """Begins as the reader's upper layers, or as those that they were begun with, which say more of what a text means."""
    if e5 is not None:
        reader = Reader()
        reader.start_from(e5)
        for n, layer in enumerate(model.layers):
            layer.load_state_dict(reader.encoder.layers[first + n].state_dict())
        return
    given = dequantised(onnx.load(encoder).graph)
    with torch.no_grad():
        for n, layer in enumerate(model.layers):
            for name, parameter in layer.named_parameters():
                parameter.copy_(given[f"layers.{first + n}.{name}"])


def session(encoder: Path, first, threads):
    """The encoder up to the layer that the network begins at."""
    model = onnx.load(encoder)
    output = "states"
    if first == FROZEN:
        output = next(n.output[0] for n in model.graph.node if n.op_type == "Add" and any("caps" in i for i in n.input))
    elif first != MIDDLE:
        output = f"/layers.{first - 1}/norm2/LayerNormalization_output_0"
    if output not in (o.name for o in model.graph.output):
        model.graph.output.append(onnx.helper.make_tensor_value_info(output, onnx.TensorProto.FLOAT, ["b", "t", SIZE]))
    # What comes after it is not needed, and takes as long again.
    cut = onnx.utils.Extractor(model).extract_model(["ids", "caps", "mask"], [output])
    return session_of(cut, threads), output


def share_learned(r, likely):
    """Which share of pairs of a kind is learned from: there are many that do not bear, and most of them are easy."""
    if r["origin"] == "given":
        return 1.0 if r["bears"] else 0.8 if r["named"] else 0.06
    if r["origin"] == "within":
        return 1.0 if r["bears"] else 0.12
    return 0.2 if r["bears"] else 0.02 + 0.4 * likely


def load(path: Path, seed=1):
    rows = [json.loads(line) for line in path.open()]
    chance = np.random.default_rng(seed)
    dossiers = sorted({r["dossier"] for r in rows if r["part"] == "measured"})
    fit = set(dossiers[2::4])
    kept = []
    for r in rows:
        number = int(re.search(r"\d+$", r["dossier"])[0])
        if r["dossier"] in fit or (r["origin"] == "within" and 20 <= number < 25):
            r["part"] = "fit"
        likely = 1 / (1 + math.exp(-r["odds"]))
        # What a written dossier does not name for a pledge does not bear on it: its authors list all that does.
        r["judged"] = r["named"] or (r["part"] == "written" and r["origin"] == "given")
        if not r["judged"]:
            continue
        if r["dossier"].startswith(APART):
            r["part"] = "apart"
        if r["part"] == "written" and chance.random() > share_learned(r, likely):
            continue
        kept.append(r)
    return kept


def hash_share(r):
    """A number from 0 to 1 that stays the same for a dossier."""
    return int(hashlib.sha256(r["dossier"].encode()).hexdigest()[:8], 16) / 2**32


def states_of(rows, run, output, file: Path):
    """Float16 states of each row, one after another, and where each begins."""
    at = np.concatenate([[0], np.cumsum([len(r["ids"]) for r in rows])])
    key = hashlib.sha256(json.dumps([r["ids"] for r in rows]).encode()).hexdigest()
    if file.exists() and file.with_suffix(".key").exists() and file.with_suffix(".key").read_text() == key:
        return np.load(file, mmap_mode="r"), at
    states = np.lib.format.open_memmap(file, "w+", np.float16, (int(at[-1]), SIZE))
    began = time.time()
    for n, r in enumerate(rows):
        ids = np.array([r["ids"]], dtype=np.int64)
        states[at[n]: at[n + 1]] = run.run([output], {"ids": ids, "caps": np.array([r["caps"]], dtype=np.int64), "mask": np.ones_like(ids)})[0][0]
        if n % 2000 == 0:
            print(f"states {n} of {len(rows)}, {time.time() - began:.0f} s", flush=True)
    states.flush()
    file.with_suffix(".key").write_text(key)
    return states, at


def batch(rows, its, states, at):
    long = max(len(rows[n]["ids"]) for n in its)
    x = np.zeros((len(its), long, SIZE), dtype=np.float32)
    marks, mask = np.zeros((len(its), long), dtype=np.int64), np.zeros((len(its), long), dtype=np.int64)
    for i, n in enumerate(its):
        size = len(rows[n]["ids"])
        x[i, :size] = states[at[n]: at[n + 1]]
        marks[i, :size], mask[i, :size] = rows[n]["marks"], 1
    return torch.from_numpy(x), torch.from_numpy(marks), torch.from_numpy(mask)


def label(r):
    y = np.zeros(1 + len(RELATIONS), dtype=np.float32)
    if not r["bears"]:
        y[0] = 1
    for relation in r["relations"] if r["bears"] else ():
        y[1 + relation] += 1 / len(r["relations"])
    return y


def batches(its, length, size, chance=None):
    its = list(its)
    if chance is not None:
        chance.shuffle(its)
    cut = []
    for k in range(0, len(its), 40 * size):  # of like length within a stretch
        part = sorted(its[k: k + 40 * size], key=length)
        cut += [part[i: i + size] for i in range(0, len(part), size)]
    if chance is not None:
        chance.shuffle(cut)
    return cut


def predict(model, rows, its, states, at):
    model.eval()
    out = {}
    with torch.no_grad():
        for b in batches(its, lambda n: len(rows[n]["ids"]), 32):
            y = model(*batch(rows, b, states, at)).numpy()
            out.update(zip(b, y))
    return np.array([out[n] for n in its])


def measures(rows, its, logits):
    p = np.exp(logits - logits.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    sure, right = 1 - p[:, 0], np.array([rows[n]["bears"] for n in its])
    order = np.argsort(-sure)
    hits = np.cumsum(right[order])
    precision = hits / np.arange(1, len(order) + 1)
    enough = np.where(precision >= 0.8)[0]
    recall = hits[enough[-1]] / max(1, right.sum()) if len(enough) else 0.0
    related = [int(np.argmax(logits[i, 1:])) in rows[n]["relations"] for i, n in enumerate(its) if rows[n]["bears"]]
    average = float((precision * right[order]).sum() / max(1, right.sum()))
    return f"{len(its)} pairs, {int(right.sum())} bear: recall at precision 80: {100 * recall:.1f}, average precision {100 * average:.1f}, relation {100 * np.mean(related):.1f}"


def train(a):
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rows = [r for r in load(a.pairs) if r["part"] != "written" or hash_share(r) < a.share]
    first = LAYERS - a.layers
    run, output = session(a.reader / "encoder.onnx", first, a.threads)
    states, at = states_of(rows, run, output, a.work / f"states{first}.npy")
    model = Pairs(a.layers)
    begin(model, a.reader / "encoder.onnx", first, a.e5)
    if a.begin:
        model.load_state_dict(torch.load(a.work / f"{a.begin}.pt", weights_only=True)["model"])
    learned = [n for n, r in enumerate(rows) if r["part"] in (("written", "measured", "fit") if a.all else ("written", "measured"))]
    kinds = {f"{part}, {origin}": [n for n, r in enumerate(rows) if r["part"] == part and r["origin"] == origin and r["named"]]
             for part in ("fit", "apart", "aside") for origin in ("given", "found", "within")}
    kinds = {name: its for name, its in kinds.items() if its}
    print(len(learned), "pairs to learn from,", sum(rows[n]["bears"] for n in learned), "bear;", {k: len(v) for k, v in kinds.items()}, flush=True)
    weight = np.array([(0.6 if r["origin"] == "found" else 1.0) * (1.0 if r["named"] else 0.5) * (1.0 if r["part"] == "written" else 1.5) for r in rows], dtype=np.float32)
    labels = np.array([label(r) for r in rows])
    heads = [p for n, p in model.named_parameters() if not n.startswith("layers")]
    layers = [p for n, p in model.named_parameters() if n.startswith("layers")]
    optimiser = torch.optim.AdamW([{"params": layers, "lr": a.rate}, {"params": heads, "lr": 4 * a.rate}], weight_decay=0.01)
    steps = a.epochs * math.ceil(len(learned) / a.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.02, 1 - s / steps))
    chance = np.random.default_rng(a.seed)
    step, began, losses = 0, time.time(), []
    for epoch in range(a.epochs):
        for b in batches(learned, lambda n: len(rows[n]["ids"]), a.batch, chance):
            model.train()
            x, marks, mask = batch(rows, b, states, at)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=a.bf16):
                y = model(x, marks, mask).float()
            target = torch.from_numpy(labels[b]) * 0.95 + 0.05 / labels.shape[1]
            w = torch.from_numpy(weight[b])
            loss = (-(target * F.log_softmax(y, 1)).sum(1) * w).sum() / w.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            step += 1
            if step % 50 == 0:
                print(f"epoch {epoch + 1}, step {step} of {steps}, loss {np.mean(losses[-50:]):.3f}, {time.time() - began:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "layers": a.layers}, a.work / f"{a.name}.pt")
        for name, its in kinds.items():
            if its and (not name.startswith("aside") or epoch + 1 == a.epochs):
                print(f"  {name}: {measures(rows, its, predict(model, rows, its, states, at))}", flush=True)
    logits = {part: predict(model, rows, its, states, at) for part, its in kinds.items() if its}
    with (a.work / f"{a.name}.logits.ndjson").open("w") as f:
        for part, its in kinds.items():
            for i, n in enumerate(its):
                r = rows[n]
                f.write(json.dumps({k: r[k] for k in ("dossier", "part", "origin", "pledge", "article", "exact", "bears", "relations", "odds")} | {"logits": [round(float(v), 4) for v in logits[part][i]]}) + "\n")


class Alone(nn.Module):
    """One pair at a time, without padding, as saydo asks."""

    def __init__(self, pairs):
        super().__init__()
        self.pairs = pairs

    def forward(self, states, marks):
        return self.pairs(states, marks, torch.ones_like(marks))


def bearing_odds(logits):
    return np.logaddexp.reduce(logits[:, 1:], axis=1) - logits[:, 0]


def logistic(x, y, l2=1.0):
    """Weights of a logistic regression, the last of them its offset."""
    x = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + l2 * np.append(w[:-1], 0)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + l2 * np.diag(np.append(np.ones(len(w) - 1), 1e-6))
        w -= np.linalg.solve(hessian, gradient)
    return w


def weigh(rows):
    """What network and features count for: a logistic regression on the dossiers left for it; `d04` and so on say how well."""
    out = {}
    for origin in ("given", "found", "within"):
        its = [r for r in rows if r["origin"] == origin]
        x = np.column_stack([bearing_odds(np.array([r["logits"] for r in its])), [r["odds"] for r in its]])
        y = np.array([r["bears"] for r in its], dtype=float)
        fit, aside = (np.array([r["part"] == part for r in its]) for part in ("fit", "aside"))
        w = logistic(x[fit], y[fit])
        out[origin] = dict(zip(("network", "features", "offset"), (round(float(v), 4) for v in w)))
        for name, part in (("fitted on", fit), ("kept aside", aside)):
            p = 1 / (1 + np.exp(-np.column_stack([x, np.ones(len(x))])[part] @ w))
            bears = y[part] == 1
            related = [int(np.argmax(r["logits"][1:])) in r["relations"] for r, here in zip(its, part) if here]
            for least in (0.4, 0.5, 0.6, 0.7):
                taken = p >= least
                right = taken & bears
                print(f"{origin}, {name}, at {least}: precision {100 * right.sum() / max(1, taken.sum()):.1f}, recall {100 * right.sum() / max(1, bears.sum()):.1f}, "
                      f"relation {100 * np.mean(np.array(related)[right]) if right.any() else 0:.1f}")
            bins = np.minimum(9, (p * 10).astype(int))
            error = sum(abs(p[bins == b].sum() - bears[bins == b].sum()) for b in range(10)) / max(1, len(p))
            print(f"  calibration error {error:.3f}; {measures_of(p, bears)}")
    return out


def measures_of(sure, right):
    order = np.argsort(-sure)
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    recall = np.cumsum(right[order]) / max(1, right.sum())
    return "recall at precision 70, 78, 80, 85: " + ", ".join(f"{100 * max([r for r, p in zip(recall, precision) if p >= least], default=0):.1f}" for least in (0.7, 0.78, 0.8, 0.85))


def export(a):
    from export import quantise
    a.to.mkdir(parents=True, exist_ok=True)
    kept = torch.load(a.work / f"{a.name}.pt", weights_only=True)
    model = Pairs(kept["layers"])
    model.load_state_dict(kept["model"])
    model.eval()
    quantise(Alone(model), (torch.randn(1, 16, SIZE), torch.ones((1, 16), dtype=torch.int64)), ["states", "marks"], ["logits"],
             {k: {1: "t"} for k in ("states", "marks")}, a.to / "pairs.onnx")
    weighing = weigh([json.loads(line) for line in (a.work / f"{a.name}.logits.ndjson").open()])
    about = {
        "format": "saydo-pairs/1",
        "reader": json.loads((a.reader / "reader.json").read_text())["weights"],
        "relations": RELATIONS,
        "weighing": weighing,
        "network": hashlib.sha256((a.to / "pairs.onnx").read_bytes()).hexdigest(),
    }
    (a.to / "pairs.json").write_text(json.dumps(about, indent=2) + "\n")
    print((a.to / "pairs.onnx").stat().st_size, "bytes", about["network"][:12])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("what", choices=("train", "export"))
    for name in ("pairs", "reader", "work", "to", "e5"):
        p.add_argument(f"--{name}", type=Path)
    p.add_argument("--name", default="pairs")
    p.add_argument("--begin", help="name of an earlier training to go on from, with a new schedule")
    p.add_argument("--layers", type=int, default=LAYERS - MIDDLE)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--share", type=float, default=1, help="of the pairs to learn from, for a trial")
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--bf16", action="store_true")
    p.add_argument("--all", action="store_true", help="learn from the dossiers for fitting, too: the last run, once the weights between network and features stand")
    a = p.parse_args()
    {"train": train, "export": export}[a.what](a)


if __name__ == "__main__":
    main()
