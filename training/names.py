"""Trains what tags names (`NameTagger`) on names that people marked by reading, and leaves all other weights as they are.

    python names.py --corpus CORPUS --encoder E5 --work WORK --annotations FILE… --begin ../models/reader --to named [--aside]

Reads an exported reader, whose states it learns from as they are in use, and writes WORK/TO.pt for `export.py`. `--aside`
leaves a fifth of the texts out and measures on them: exact spans, and the share of those with the right type.
"""
import argparse
import hashlib
import time
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F

from batches import pieces_of
from corpus import ANNOTATIONS, Corpus, lines
from network import HEAD_SIZES, NAMES, SIZE, NameTagger, Reader, session_of
from words import Tokeniser

WIDTH = HEAD_SIZES["name"]


def session(encoder: Path):
    """The exported encoder, and the names of what it gives: middle states, their sum with the upper ones, and the heads without the tagger."""
    model = onnx.load(encoder)
    made = {output: node for node in model.graph.node for output in node.output}
    named = {node.name: node for node in model.graph.node}
    both = made[named["/heads/MatMul_quant"].input[0]].input[0]
    outputs = ["states", both, named["/heads/Add"].output[0]]
    return session_of(onnx.utils.Extractor(model).extract_model(["ids", "caps", "mask"], outputs)), outputs


def windows_with_states(corpus: Corpus, encoder: Path):
    """Of each window its text, the states of all pieces (middle and upper), logits of names without the tagger, and a label for each piece."""
    run, outputs = session(encoder)
    out = []
    for x in lines(ANNOTATIONS / "names.jsonl"):
        for window in corpus.windows(x["id"]):
            ids, caps, firsts = pieces_of(window)
            arrays = {"ids": np.array([ids]), "caps": np.array([caps]), "mask": np.ones((1, len(ids)), dtype=np.int64)}
            middle, both, heads = run.run(outputs, arrays)
            labels = np.full(len(ids), -100)
            labels[firsts] = window.labels["name"]
            out.append((x["id"], middle[0].astype(np.float16), (both - middle)[0].astype(np.float16), heads[0, :, -WIDTH:], labels))
    return out


def batch_of(windows):
    longest = max(len(w[4]) for w in windows)
    pad = lambda a, value=0: np.pad(a, [(0, longest - len(a))] + [(0, 0)] * (a.ndim - 1), constant_values=value)
    middle, upper, given = (torch.from_numpy(np.stack([pad(w[k]) for w in windows]).astype(np.float32)) for k in (1, 2, 3))
    return middle, upper, given, torch.from_numpy(np.stack([pad(w[4], -100) for w in windows]))


def train(tagger, windows, a):
    optimiser = torch.optim.AdamW(tagger.parameters(), lr=a.rate, weight_decay=0.01)
    dice = np.random.default_rng(a.seed)
    steps, step, began = a.epochs * -(-len(windows) // a.batch), 0, time.time()
    tagger.train()
    for epoch in range(a.epochs):
        order = dice.permutation(len(windows))
        total = 0.0
        for n in range(0, len(order), a.batch):
            middle, upper, given, labels = batch_of([windows[i] for i in order[n:n + a.batch]])
            known = labels >= 0
            loss = F.cross_entropy((given + tagger(middle, upper))[known], labels[known])
            for group in optimiser.param_groups:
                group["lr"] = a.rate * min(1, (step + 1) / 40) * (1 - step / steps)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
            total += loss.item()
        print(f"epoch {epoch + 1} of {a.epochs}: loss {total / -(-len(windows) // a.batch):.4f}, {time.time() - began:.0f} s", flush=True)
    tagger.eval()


def spans_of(labels) -> dict[tuple[int, int], int]:
    """Spans by place, with their type; an inside without its beginning begins nothing."""
    out, i = {}, 0
    while i < len(labels):
        j = i + 1
        if labels[i] > 0:
            kind = (labels[i] - 1) // 2
            while j < len(labels) and labels[j] == 2 * kind + 2:
                j += 1
            if labels[i] % 2 == 1:
                out[i, j] = kind
        i = j
    return out


@torch.no_grad()
def measured(windows, tagger=None) -> str:
    hit = typed = had = wanted = 0
    for window in windows:
        middle, upper, given, labels = batch_of([window])
        known = (labels[0] > -100).numpy()
        logits = given + tagger(middle, upper) if tagger is not None else given
        found, gold = spans_of(logits[0].argmax(1).numpy()[known]), spans_of(window[4][known])
        both = found.keys() & gold.keys()
        hit, had, wanted = hit + len(both), had + len(found), wanted + len(gold)
        typed += sum(found[s] == gold[s] for s in both)
    return f"{wanted} names: precision {100 * hit / had:.1f}, recall {100 * hit / wanted:.1f}, F1 {200 * hit / (had + wanted):.1f}, type right {100 * typed / hit:.1f}"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "encoder", "work", "begin"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--annotations", type=Path, nargs="*", default=[])
    p.add_argument("--to", default="named")
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--batch", type=int, default=4)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--aside", action="store_true")
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    model = Reader()
    model.start_from(a.encoder / "e5-small-v2.onnx")
    model.start_from_reader(a.begin)
    model.encoder.names = NameTagger()  # one that was trained before knows the texts kept aside
    windows = windows_with_states(Corpus(a.corpus, a.work, Tokeniser(a.encoder / "vocab.txt"), a.annotations), a.begin / "encoder.onnx")
    kept = lambda w: a.aside and int(hashlib.sha1(w[0].encode()).hexdigest(), 16) % 5 == 0
    learned, aside = [w for w in windows if not kept(w)], [w for w in windows if kept(w)]
    print(len(learned), "windows to learn from,", len(aside), "kept aside,", len(NAMES), "types", flush=True)
    train(model.encoder.names, learned, a)
    if aside:
        print("before:", measured(aside))
        print("now:   ", measured(aside, model.encoder.names))
    else:
        torch.save({"model": model.state_dict()}, a.work / f"{a.to}.pt")


if __name__ == "__main__":
    main()
