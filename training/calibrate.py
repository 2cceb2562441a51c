"""Fits what turns the networks' scores into probabilities, and the thresholds at which F1 is best, on the parts kept aside.

    python calibrate.py --corpus CORPUS --encoder E5 --work WORK --name reader

Writes WORK/NAME.calibration.json: a slope and an offset for each kind of frame (Platt 1999), thresholds, the expected calibration
error over ten bins of equal size, and the reliability table for the model card. A statement counts as right where its cue meets a gold cue; a pledge and an
action where `score/pledges-actions.mjs` would pair them with gold.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

from corpus import Corpus
from evaluate import read, reading, score
from network import KINDS, Reader
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


def platt(scores, labels):
    """Slope and offset of a logistic regression of one variable, by Newton's method."""
    a, b = 1.0, 0.0
    x, y = np.array(scores), np.array(labels, dtype=float)
    for _ in range(50):
        p = 1 / (1 + np.exp(-(a * x + b)))
        g = np.array([((p - y) * x).sum() + 1e-3 * a, (p - y).sum()])
        w = p * (1 - p) + 1e-9
        h = np.array([[(w * x * x).sum() + 1e-3, (w * x).sum()], [(w * x).sum(), w.sum()]])
        step = np.linalg.solve(h, g)
        a, b = a - step[0], b - step[1]
        if abs(step).max() < 1e-8:
            break
    return float(a), float(b)


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
    a = p.parse_args()
    torch.set_num_threads(1)
    model = Reader()
    model.load_state_dict(torch.load(a.work / f"{a.name}.pt", weights_only=False)["model"])
    model.eval()
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
                    scores[f["kind"]].append(np.log(f["p"] / (1 - f["p"] + 1e-12) + 1e-12))
                    labels[f["kind"]].append(right(f, window, gold[f["kind"]]))
    out = {"slope": [], "offset": [], "reliability": {}, "error": {}}
    for k, kind in enumerate(KINDS):
        slope, offset = platt(scores[k], labels[k])
        out["slope"].append(slope)
        out["offset"].append(offset)
        p = 1 / (1 + np.exp(-(slope * np.array(scores[k]) + offset)))
        out["reliability"][kind], out["error"][kind] = reliability(p, labels[k])
    for windows, frames in found.values():
        for f in (f for fs in frames for f in fs):
            x = np.log(f["p"] / (1 - f["p"] + 1e-12) + 1e-12)
            f["p"] = float(1 / (1 + np.exp(-(out["slope"][f["kind"]] * x + out["offset"][f["kind"]]))))
    table = {}
    for t in (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7):
        for part in ("dev", "news-dev", "genres-dev"):
            text = score(a.corpus, a.work, part, [reading(id, corpus.text(id), *found[part, id], (t, t, t)) for id in corpus.parts[part]])
            table[f"{part} {t}"] = text
            print(f"-- {part} at {t}\n{text}", flush=True)
    pick = lambda pattern, parts: max((0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7), key=lambda t: sum(figure(table[f"{part} {t}"], pattern) for part in parts))
    out["thresholds"] = [pick("cue", ["dev"]), pick("pledge", ["news-dev", "genres-dev"]), pick("action", ["news-dev", "genres-dev"])]
    (a.work / f"{a.name}.calibration.json").write_text(json.dumps(out, indent=2))
    print(json.dumps({k: out[k] for k in ("slope", "offset", "error", "thresholds")}, indent=2))


def figure(text, what):
    for line in text.splitlines():
        if what == "cue" and line.startswith(("source", "cue", "content")):
            return sum(float(l.split()[3]) for l in text.splitlines() if l.startswith(("source", "cue", "content")))
        if line.startswith(what + " P"):
            return float(line.split("F1")[1].split()[0])
    return 0.0


if __name__ == "__main__":
    main()
