"""Reads the held-out parts and writes the networks' findings, for `score/attribution.mjs` and
`score/pledges-actions.mjs`.

    python evaluate.py --corpus CORPUS --encoder E5 --work WORK --name reader [--part dev|news-dev|genres-dev] [--sweep]

The readings contain spans only (no speakers, no dates): `npm run eval` measures the complete readings.
"""
import argparse
import json
import subprocess
from pathlib import Path

import torch

from batches import padded, pieces_of
from corpus import Corpus
from decode import frames_of
from network import trained
from words import Tokeniser

THRESHOLDS = (0.5, 0.5, 0.5)


@torch.no_grad()
def read(model, windows, size=4):
    """Frames of each window, in order."""
    out = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].words))
    for n in range(0, len(order), size):
        part = order[n:n + size]
        pieces = [pieces_of(windows[i]) for i in part]
        middle, logits = model.encoder(*padded(pieces))
        for i, frames in zip(part, frames_of(model, [windows[i] for i in part], middle, logits, [torch.tensor(p[2]) for p in pieces])):
            out[i] = frames
    return out


def reading(id, text, windows, frames, thresholds):
    s, p, a = [], [], []
    for w, found in zip(windows, frames):
        at = lambda span: {"start": w.words[span[0]].start, "end": w.words[span[1] - 1].end}
        for f in found:
            if f["p"] < thresholds[f["kind"]]:
                continue
            if f["kind"] == 0:
                s.append({"source": [at(x) for x in f["roles"]["source"]], "cue": [at(x) for x in [f["trigger"], *f["roles"]["cue"]]], "content": [at(x) for x in f["roles"]["content"]]})
            elif f["kind"] == 1:
                p.append({"passages": [at(x) for x in f["roles"]["span"]], "pledgers": [], "kind": f["pledge_kind"], "deadline": None})
            else:
                a.append({"passage": at(f["roles"]["span"][0]), "act": at(f["trigger"]), "actors": [], "date": None})
    for x in p:
        for y in x["passages"]:
            y["exact"] = ""
    for x in a:
        x["passage"]["exact"] = ""
    return {"id": id, "article": {"id": id}, "entities": [], "times": [], "statements": s, "pledges": p, "actions": a}


def score(corpus: Path, work: Path, part: str, readings) -> str:
    file = work / f"readings-{part}.ndjson"
    file.write_text("\n".join(json.dumps(r) for r in readings))
    tools = corpus.parent / "score"
    if part == "dev":
        command = [tools / "attribution.mjs", corpus / "polnear" / "cofenet-valid.jsonl", corpus / "polnear" / "dev.jsonl", file]
    elif part == "news-dev":
        command = [tools / "pledges-actions.mjs", corpus / "pledges-actions" / "news-dev.jsonl", corpus / "polnear" / "train.jsonl", file]
    else:
        aside = work / "genres-dev.jsonl"
        ids = {r["id"] for r in readings}
        rows = [l for l in (corpus / "pledges-actions" / "genres-train.jsonl").read_text("utf-8").splitlines() if json.loads(l)["id"] in ids]
        aside.write_text("\n".join(rows))
        command = [tools / "pledges-actions.mjs", aside, aside, file]
    return subprocess.run(["node", *map(str, command)], capture_output=True, text=True).stdout


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "encoder", "work"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--name", default="reader")
    p.add_argument("--begin", type=Path, help="as given to train.py")
    p.add_argument("--parts", nargs="*", default=["dev", "news-dev", "genres-dev"])
    p.add_argument("--sweep", action="store_true")
    a = p.parse_args()
    torch.set_num_threads(1)
    model, kept = trained(a.work, a.name, a.begin)
    print(f"epoch {kept['epoch']}, step {kept['step']}")
    corpus = Corpus(a.corpus, a.work, Tokeniser(a.encoder / "vocab.txt"))
    for part in a.parts:
        ids = corpus.parts[part]
        windows = {id: corpus.windows(id) for id in ids}
        flat = [w for id in ids for w in windows[id]]
        found = iter(read(model, flat))
        frames = {id: [next(found) for _ in windows[id]] for id in ids}
        for t in ([0.3, 0.4, 0.5, 0.6, 0.7] if a.sweep else [0.5]):
            out = score(a.corpus, a.work, part, [reading(id, corpus.text(id), windows[id], frames[id], (t, t, t)) for id in ids])
            print(f"-- {part}, threshold {t}\n{out}", flush=True)


if __name__ == "__main__":
    main()
