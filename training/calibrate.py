"""Fits the calibration of the networks' scores, and the thresholds with the best F1, on the held-out parts.

    python calibrate.py --corpus CORPUS --encoder E5 --work WORK --name reader

Writes WORK/NAME.calibration.json: for each kind of frame a logistic regression on the scores of both networks (as Platt
1999 for one score), thresholds, the expected calibration error over ten bins of equal size, and the reliability table
for the model card. A statement is right where its cue overlaps a gold cue; a pledge or an action where
`score/pledges-actions.mjs` would pair it with a gold one.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

from corpus import Corpus
from evaluate import read, reading, score
from network import KINDS, TRIGGERS, trained
from words import Tokeniser


def characters(spans):
    return {i for a, b in spans for i in range(a, b)}


def right(frame, window, gold):
    """Whether a frame has a gold frame of its kind to pair with."""
    at = lambda s: (window.words[s[0]].start, window.words[s[1] - 1].end)
    trigger = characters([at(frame["trigger"])])
    if frame["kind"] == 0:
        return any(trigger & characters(g.get("cue") or []) for g in gold)
    have = characters([at(s) for s in frame["roles"]["span"]])
    for g in gold:
        for spans in (g["spans"], g.get("alt")):
            if not spans:
                continue
            want = characters(spans)
            n = len(want & have)
            f1, inner = 2 * n / (len(want) + len(have)), n / min(len(want), len(have))
            if frame["kind"] == 1 and (f1 >= 0.5 or (inner >= 0.8 and f1 >= 0.3)):
                return True
            if frame["kind"] == 2 and ((trigger & characters([g["act"]]) and inner >= 0.5) or f1 >= 0.6):
                return True
    return False


def logit(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def scores_of(frame):
    """Features of the regression: the logit of `real`, that of the head's probability, and 1 for the offset."""
    return [frame["real"], logit(frame["seen"]), 1.0]


def fitted(scores, labels):
    """Weights of a logistic regression, by Newton's method."""
    x, y = np.array(scores), np.array(labels, dtype=float)
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p) + 1e-9)[:, None]).T @ x + 1e-3 * np.eye(len(w)), x.T @ (p - y) + 1e-3 * w)
        w = w - step
        if abs(step).max() < 1e-8:
            break
    return w


def reliability(p, y, bins=10):
    order = np.argsort(p)
    p, y = np.array(p)[order], np.array(y, dtype=float)[order]
    rows = [(float(x.mean()), float(z.mean()), len(x)) for x, z in zip(np.array_split(p, bins), np.array_split(y, bins)) if len(x)]
    return rows, sum(n * abs(x - z) for x, z, n in rows) / max(1, len(p))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "encoder", "work"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--name", default="reader")
    p.add_argument("--begin", type=Path, help="as given to train.py")
    a = p.parse_args()
    torch.set_num_threads(1)
    model, _ = trained(a.work, a.name, a.begin)
    corpus = Corpus(a.corpus, a.work, Tokeniser(a.encoder / "vocab.txt"))
    scores, labels, found = [[], [], []], [[], [], []], {}
    for part in ("dev", "news-dev", "genres-dev"):
        for id in corpus.parts[part]:
            windows = corpus.windows(id)
            found[part, id] = windows, read(model, windows)
            given = corpus.dev_acts.get(id) or corpus.genres.get(id) or {}
            gold = [corpus.polnear[id]["annotations"][0]["attributions"] if part == "dev" else [], given.get("pledges", []), given.get("actions", [])]
            for window, frames in zip(*found[part, id]):
                for f in frames:
                    if (f["kind"] == 0) != (part == "dev"):
                        continue
                    scores[f["kind"]].append(scores_of(f))
                    labels[f["kind"]].append(right(f, window, gold[f["kind"]]))
    out = {"weights": {}, "reliability": {}, "error": {}}
    weights = []
    for k, kind in enumerate(KINDS):
        weights.append(fitted(scores[k], labels[k]))
        out["weights"][TRIGGERS[k]] = dict(zip(("real", "seen", "offset"), map(float, weights[k])))
        out["reliability"][kind], out["error"][kind] = reliability(1 / (1 + np.exp(-np.array(scores[k]) @ weights[k])), labels[k])
    for windows, frames in found.values():
        for f in (f for fs in frames for f in fs):
            f["p"] = float(1 / (1 + np.exp(-np.dot(scores_of(f), weights[f["kind"]]))))
    table = {}
    for t in (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7):
        for part in ("dev", "news-dev", "genres-dev"):
            text = score(a.corpus, a.work, part, [reading(id, corpus.text(id), *found[part, id], (t, t, t)) for id in corpus.parts[part]])
            table[f"{part} {t}"] = text
            print(f"-- {part} at {t}\n{text}", flush=True)
    pick = lambda pattern, parts: max((0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7), key=lambda t: sum(figure(table[f"{part} {t}"], pattern) for part in parts))
    picked = [pick("cue", ["dev"]), pick("pledge", ["news-dev", "genres-dev"]), pick("action", ["news-dev", "genres-dev"])]
    out["thresholds"] = dict(zip(TRIGGERS, picked))
    (a.work / f"{a.name}.calibration.json").write_text(json.dumps(out, indent=2))
    print(json.dumps({k: out[k] for k in ("weights", "error", "thresholds")}, indent=2))


def figure(text, what):
    for line in text.splitlines():
        if what == "cue" and line.startswith(("source", "cue", "content")):
            return sum(float(l.split()[3]) for l in text.splitlines() if l.startswith(("source", "cue", "content")))
        if line.startswith(what + " P"):
            return float(line.split("F1")[1].split()[0])
    return 0.0


if __name__ == "__main__":
    main()
