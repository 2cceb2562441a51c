"""Trains the network of chains: which act, policy or instrument of a sentence continues, escalates, rests on, amends, replaces or blocks which.

    python chains.py train  --reader ../models/reader --work WORK [--epochs 8]
    python chains.py export --reader ../models/reader --work WORK --to ../models/reader

WORK is where `chains.ts` wrote sentences and their states. The network has some layers of its own over the states that the reader's
encoder gives words, and begins as a copy of the encoder's upper layers. For each relation it says whether the sentence has it, and
points to the first and last word of what is later and of what is earlier.
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from network import LAYERS, SIZE, Layer, bias_of
from pairs import batches, begin

RELATIONS = ("continues", "escalates", "is-based-on", "amends", "replaces", "blocks")
LONGEST = 30  # words of a span


class Chains(nn.Module):
    def __init__(self, layers, dropout=0.1):
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        # A sentence has a relation where some word of it says so, as far as the sentence as a whole lets it.
        self.word, self.whole = nn.Linear(SIZE, len(RELATIONS)), nn.Linear(SIZE, len(RELATIONS))
        self.points = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), nn.Dropout(dropout), nn.Linear(SIZE, 4 * len(RELATIONS)))

    def forward(self, states, mask):
        x = states
        bias = bias_of(mask)
        for layer in self.layers:
            x = layer(x, bias)
        x = self.dropout(x)
        here = mask.float()[:, :, None]
        mean = (x * here).sum(1) / here.sum(1).clamp(min=1)
        present = (self.word(x) - 1e4 * (1 - here)).amax(1) + self.whole(mean)
        return present, self.points(x + states)


def load(work: Path):
    rows = [json.loads(line) for line in (work / "chains.ndjson").open()]
    states = np.memmap(work / "chains.f32", np.float32, "r").reshape(-1, SIZE)
    return rows, states


def batch(rows, its, states):
    long = max(rows[n]["words"] for n in its)
    x, mask = np.zeros((len(its), long, SIZE), dtype=np.float32), np.zeros((len(its), long), dtype=np.int64)
    for i, n in enumerate(its):
        size = rows[n]["words"]
        x[i, :size] = states[rows[n]["at"]: rows[n]["at"] + size]
        mask[i, :size] = 1
    return torch.from_numpy(x), torch.from_numpy(mask)


def spans_of(points, r):
    """The likeliest pair of spans of a relation that do not overlap: later, earlier."""
    words = points.shape[0]

    def best(first, last):
        scored = [(first[s] + last[e], s, e) for s in range(words) for e in range(s, min(words, s + LONGEST))]
        return sorted(scored, reverse=True)[:8]

    pairs = [(a[0] + b[0], a[1:], b[1:]) for a in best(points[:, 4 * r], points[:, 4 * r + 1]) for b in best(points[:, 4 * r + 2], points[:, 4 * r + 3])
             if a[2] < b[1] or b[2] < a[1]]
    return max(pairs)[1:] if pairs else None


def predict(model, rows, its, states):
    model.eval()
    out = {}
    with torch.no_grad():
        for b in batches(its, lambda n: rows[n]["words"], 32):
            present, points = model(*batch(rows, b, states))
            for i, n in enumerate(b):
                out[n] = (torch.sigmoid(present[i]).numpy(), points[i, : rows[n]["words"]].numpy())
    return out


def overlap(a, b):
    both = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return both > 0 and 2 * both / (a[1] - a[0] + 1 + b[1] - b[0] + 1) >= 0.5


def measures(rows, found, least):
    """A chain is right where its relation is and both spans share at least half of their words with those marked."""
    proposed = right = related = marked = 0
    for n, (present, points) in found.items():
        marked += len(rows[n]["chains"])
        for r in np.where(present >= least)[0]:
            proposed += 1
            gold = [c for c in rows[n]["chains"] if c["relation"] == r]
            if not gold:
                continue
            related += 1
            spans = spans_of(points, r)
            if spans and any(overlap(spans[0], c["later"]) and overlap(spans[1], c["earlier"]) for c in gold):
                right += 1
    f1 = lambda hits: 200 * hits / max(1, proposed + marked)
    return f"at {least}: relation P {100 * related / max(1, proposed):.1f} R {100 * related / max(1, marked):.1f} F1 {f1(related):.1f}, with both spans P {100 * right / max(1, proposed):.1f} R {100 * right / max(1, marked):.1f} F1 {f1(right):.1f}"


def train(a):
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rows, states = load(a.work)
    model = Chains(a.layers)
    begin(model, a.reader / "encoder.onnx", LAYERS - a.layers)
    learned = [n for n, r in enumerate(rows) if a.all or r["part"] == "learned"]
    aside = [n for n, r in enumerate(rows) if r["part"] == "aside"]
    heads = [p for n, p in model.named_parameters() if not n.startswith("layers")]
    layers = [p for n, p in model.named_parameters() if n.startswith("layers")]
    optimiser = torch.optim.AdamW([{"params": layers, "lr": a.rate}, {"params": heads, "lr": 6 * a.rate}], weight_decay=0.01)
    chance = np.random.default_rng(a.seed)
    steps = a.epochs * math.ceil(len(learned) / a.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.02, 1 - s / steps))
    for epoch in range(a.epochs):
        losses = []
        for b in batches(learned, lambda n: rows[n]["words"], a.batch, chance):
            model.train()
            present, points = model(*batch(rows, b, states))
            wanted = torch.zeros_like(present)
            pointing = []
            for i, n in enumerate(b):
                for c in rows[n]["chains"]:
                    r = c["relation"]
                    wanted[i, r] = 1
                    for k, at in enumerate((*c["later"], *c["earlier"])):
                        pointing.append(F.cross_entropy(points[i, : rows[n]["words"], 4 * r + k][None], torch.tensor([at])))
            # Sentences that say so are rare in what is learned from, and what is missed nobody sees.
            loss = F.binary_cross_entropy_with_logits(present, wanted, pos_weight=torch.tensor(a.positive)) * 4
            if pointing:
                loss = loss + sum(pointing) / len(pointing) * 0.5
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        found = predict(model, rows, aside, states)
        print(f"epoch {epoch + 1}, loss {np.mean(losses):.3f}; " + "; ".join(measures(rows, found, least) for least in (0.3, 0.5, 0.7)), flush=True)
    torch.save({"model": model.state_dict(), "layers": a.layers}, a.work / f"{a.name}.pt")


def export(a):
    from export import name_weights, quantise
    kept = torch.load(a.work / f"{a.name}.pt", weights_only=True)
    model = Chains(kept["layers"])
    model.load_state_dict(kept["model"])
    model.eval()
    quantise(model, (torch.randn(2, 16, SIZE), torch.ones((2, 16), dtype=torch.int64)), ["states", "mask"], ["present", "pointers"],
             {"states": {0: "b", 1: "w"}, "mask": {0: "b", 1: "w"}, "present": {0: "b"}, "pointers": {0: "b", 1: "w"}}, a.to / "chains.onnx")
    about = json.loads((a.to / "reader.json").read_text())
    about["chains"] = {"relations": RELATIONS, "threshold": a.threshold}
    name_weights(a.to, about)
    print((a.to / "chains.onnx").stat().st_size, "bytes", about["weights"][:12])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("what", choices=("train", "export"))
    for name in ("reader", "work", "to"):
        p.add_argument(f"--{name}", type=Path)
    p.add_argument("--name", default="chains")
    p.add_argument("--layers", type=int, default=2)
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--positive", type=float, default=2.5, help="weight of a sentence that has a relation")
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--threshold", type=float, default=0.5, help="least probability of a chain that is kept")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--all", action="store_true", help="learn from what is kept aside, too: the last run")
    a = p.parse_args()
    {"train": train, "export": export}[a.what](a)


if __name__ == "__main__":
    main()
