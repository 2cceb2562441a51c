"""Trains the head of act types for statements, pledges and actions, leaves all other weights unchanged, and
cross-validates it on PLOVER.

    python act_types.py --corpus CORPUS --encoder E5 --work WORK --annotations FILE… --name reader --to typed

Reads WORK/NAME.pt and WORK/NAME.calibration.json, writes WORK/TO.pt (and the same calibration beside it). The states of
triggers are computed once and cached in WORK/types-NAME-*.pkl; the rest takes minutes. `--states` computes them again.

PLOVER's sentences give a type but not the words of the act: the head learns from all triggers of a sentence, each
weighted by the probability that it is the act (multiple-instance learning). A second loss compares the type of the
sentence with the types of all its findings, weighted by their probabilities.

Cross-validation: five folds, stratified. A sentence gets the type of the finding with the greatest product of its
probability and the probability of its type, among the findings that saydo would propose. PLOVER's sentences join
CONCEDE and RETREAT as YIELD.
"""
import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from corpus import Corpus
from event_features import Networks, Seen, Sentence, annotated, invented, kept, plover
from network import ACT_TYPES, SIZE, TAUGHT, TYPES_WIDTH, trained
from words import Tokeniser

FOLDS, NETS, EPOCHS, BATCH, RATE = 5, 3, 25, 64, 1e-3
INVENTED, ANNOTATED, TOGETHER = 0.7, 0.3, 1.0  # weights of the losses, relative to PLOVER's
JOINED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
PLOVER = [i for i, t in enumerate(ACT_TYPES) if t.isupper()]
GOLD = sorted({JOINED.get(ACT_TYPES[i], ACT_TYPES[i]) for i in PLOVER})
# A finding below its threshold is not proposed; it gets a small weight in training.
THRESHOLDS, BELOW = (0.5, 0.5, 0.55), 0.02


def named(gold: str) -> np.ndarray:
    """The types that a name of the gold standard covers."""
    return np.array([gold in (t, JOINED.get(t)) for t in ACT_TYPES], dtype=np.float32)


def proposed(seen: Seen) -> bool:
    return seen.p >= THRESHOLDS[seen.kind]


def states_of(triggers: list[Seen]) -> torch.Tensor:
    return torch.tensor(np.array([t.states for t in triggers], dtype=np.float32))


def net() -> nn.Sequential:
    inner = TYPES_WIDTH // NETS
    return nn.Sequential(nn.Dropout(0.15), nn.Linear(2 * SIZE, inner), nn.GELU(), nn.Dropout(0.3), nn.Linear(inner, len(ACT_TYPES)))


def fitted(sentences: list[Sentence], weights: list[float], others: list[tuple[str, Seen]], seed: int) -> nn.Sequential:
    torch.manual_seed(seed)
    dice = np.random.RandomState(seed)
    sizes = [len(s.triggers) for s in sentences]
    first = np.concatenate([[0], np.cumsum(sizes)])
    x = states_of([t for s in sentences for t in s.triggers])
    meant = torch.tensor(np.concatenate([np.array(s.weights) / sum(s.weights) for s in sentences]), dtype=torch.float32)
    sure = torch.tensor([t.p if proposed(t) else BELOW * t.p for s in sentences for t in s.triggers])
    gold = torch.tensor(np.array([named(s.type) for s in sentences]))
    weigh = torch.tensor(weights)
    other_x, other_y = states_of([s for _, s in others]), torch.tensor([ACT_TYPES.index(t) for t, _ in others])
    model = net()
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.05)
    steps, step = EPOCHS * -(-len(sentences) // BATCH), 0
    for _ in range(EPOCHS):
        order = dice.permutation(len(sentences))
        for n in range(0, len(order), BATCH):
            part = order[n:n + BATCH]
            rows = np.concatenate([np.arange(first[i], first[i + 1]) for i in part])
            of = torch.tensor(np.repeat(np.arange(len(part)), [sizes[i] for i in part]))
            share = F.softmax(model(x[rows]), 1)
            right = (share * gold[part][of]).sum(1)
            total = lambda each: torch.zeros(len(part)).index_add(0, of, each)
            loss = -(weigh[part] * torch.log(total(meant[rows] * right) + 1e-6)).mean()
            together = (total(sure[rows] * right) + 1e-4) / (total(sure[rows] * share[:, PLOVER].sum(1)) + 1e-3)
            loss = loss - TOGETHER * ((weigh[part] == 1) * torch.log(together)).mean()
            picked = dice.randint(0, len(others), 192)
            loss = loss + ANNOTATED * F.cross_entropy(model(other_x[picked]), other_y[picked])
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 20) * (1 - step / steps)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
    return model.eval()


def merged(nets: list[nn.Sequential]) -> nn.Sequential:
    """One net that returns the mean of the logits of several."""
    out = nn.Sequential(nn.Linear(2 * SIZE, TYPES_WIDTH), nn.GELU(), nn.Linear(TYPES_WIDTH, len(ACT_TYPES)))
    with torch.no_grad():
        out[0].weight.copy_(torch.cat([m[1].weight for m in nets]))
        out[0].bias.copy_(torch.cat([m[1].bias for m in nets]))
        out[2].weight.copy_(torch.cat([m[4].weight for m in nets], 1) / len(nets))
        out[2].bias.copy_(sum(m[4].bias for m in nets) / len(nets))
    return out


def learned(sentences, inventions, others, seed) -> nn.Sequential:
    given = [s for s in sentences if s.triggers]
    more = [s for s in inventions if s.triggers]
    weights = [1.0] * len(given) + [INVENTED] * len(more)
    return merged([fitted(given + more, weights, others, seed + n) for n in range(NETS)])


@torch.no_grad()
def answers(model, sentence: Sentence, taught) -> list[tuple[Seen, np.ndarray, np.ndarray]]:
    """Findings of a sentence that saydo would propose, with the head's logits and, for actions, those of the taught
    types."""
    if not sentence.triggers:
        return []
    x = states_of(sentence.triggers)
    known = taught(x[:, :SIZE])[:, -len(ACT_TYPES):].numpy()
    return [(t, l, k * (t.kind == 2)) for t, l, k in zip(sentence.triggers, model(x).numpy(), known) if proposed(t)]


def shares(own: np.ndarray, taught: np.ndarray, heat: float) -> np.ndarray:
    logits = own / heat + TAUGHT * taught
    e = np.exp(logits - logits.max())
    return e / e.sum()


def surest(found, heat=1.0, kinds=(0, 1, 2)) -> tuple[str | None, float]:
    """The type of a sentence, and its probability; none where no finding has a PLOVER type."""
    best = (0.0, None, 0.0)
    for t, own, taught in found:
        share = shares(own, taught, heat)
        type = ACT_TYPES[int(share.argmax())]
        if t.kind in kinds and type.isupper() and t.p * share.max() > best[0]:
            best = (t.p * float(share.max()), JOINED.get(type, type), float(share.max()))
    return best[1], best[2]


def scores(pairs) -> tuple[float, float, dict[str, float]]:
    """Macro-F1, accuracy and F1 by type, in percent, of pairs of gold type and predicted type."""
    f1 = {}
    for type in GOLD:
        hit = sum(g == a == type for g, a in pairs)
        f1[type] = 200 * hit / max(1, sum(g == type for g, _ in pairs) + sum(a == type for _, a in pairs))
    return float(np.mean(list(f1.values()))), 100 * float(np.mean([g == a for g, a in pairs])), f1


def folds_of(sentences: list[Sentence]) -> np.ndarray:
    order = np.random.RandomState(7).permutation(len(sentences))
    fold = np.zeros(len(sentences), dtype=int)
    for type in sorted({s.type for s in sentences}):
        for n, i in enumerate(i for i in order if sentences[i].type == type):
            fold[i] = n % FOLDS
    return fold


def cross_validated(sentences, inventions, others, taught):
    """Out-of-fold predictions."""
    fold = folds_of(sentences)
    found = [[] for _ in sentences]
    for f in range(FOLDS):
        model = learned([s for s, its in zip(sentences, fold) if its != f], inventions, others, 100 * f)
        for i in np.flatnonzero(fold == f):
            found[i] = answers(model, sentences[i], taught)
    return fold, found


def heat_of(sentences, found) -> tuple[float, float, float]:
    """The temperature that maximises the likelihood (Guo et al. 2017), and the expected calibration error before and
    after."""
    def error(heat):
        said = [(p, s.type == type) for s, its in zip(sentences, found) for type, p in [surest(its, heat)] if type]
        p, right = np.array([p for p, _ in said]), np.array([r for _, r in said], dtype=float)
        order = np.array_split(np.argsort(p), 10)
        loss = -np.mean(right * np.log(p) + (1 - right) * np.log(1 - np.minimum(p, 1 - 1e-6)))
        return loss, sum(len(o) * abs(p[o].mean() - right[o].mean()) for o in order) / len(p)
    heats = np.round(np.arange(0.5, 3.01, 0.05), 2)
    best = float(min(heats, key=lambda h: error(h)[0]))
    return best, error(1.0)[1], error(best)[1]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "encoder", "work"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--annotations", type=Path, nargs="*", default=[])
    p.add_argument("--name", default="reader")
    p.add_argument("--begin", type=Path, help="as given to train.py")
    p.add_argument("--to", default="typed")
    p.add_argument("--states", action="store_true", help="compute the states of triggers anew")
    a = p.parse_args()
    torch.set_num_threads(1)
    model, state = trained(a.work, a.name, a.begin)
    calibration = json.loads((a.work / f"{a.name}.calibration.json").read_text())
    tokeniser = Tokeniser(a.encoder / "vocab.txt")
    networks = Networks(model, calibration["weights"], tokeniser)
    file = lambda which: a.work / f"types-{a.name}-{which}.pkl"
    if a.states:
        for which in ("plover", "invented", "annotated"):
            file(which).unlink(missing_ok=True)
    sentences = kept(file("plover"), lambda: plover(networks, a.corpus / "events" / "plover-train.tsv"))
    inventions = kept(file("invented"), lambda: invented(networks))
    others = kept(file("annotated"), lambda: annotated(networks, Corpus(a.corpus, a.work, tokeniser, a.annotations)))
    taught = model.roles.attributes.eval()
    fold, found = cross_validated(sentences, inventions, others, taught)
    heat, before, after = heat_of(sentences, found)
    for label, kinds in (("statements, pledges, actions", (0, 1, 2)), ("actions alone", (2,))):
        pairs = [(s.type, surest(its, heat, kinds)[0]) for s, its in zip(sentences, found)]
        macro, accuracy, f1 = scores(pairs)
        means = np.mean([scores([x for x, its in zip(pairs, fold) if its == f])[:2] for f in range(FOLDS)], 0)
        print(f"{label}: macro-F1 {means[0]:.1f}, accuracy {means[1]:.1f} (mean of folds); {macro:.1f}, {accuracy:.1f} (all answers together)")
        print("  " + ", ".join(f"{t} {v:.0f}" for t, v in f1.items()))
    among = np.mean([any(named(s.type)[int(shares(own, known, heat).argmax())] for _, own, known in its) for s, its in zip(sentences, found)])
    print(f"right type among those proposed: {100 * among:.1f}")
    print(f"temperature {heat}; expected calibration error of the surest type {before:.3f}, then {after:.3f}")
    final = learned(sentences, inventions, others, 1000)
    with torch.no_grad():
        final[2].weight.div_(heat)
        final[2].bias.div_(heat)
    model.roles.types.load_state_dict(final.state_dict())
    torch.save({**state, "model": model.state_dict(), "optimiser": None}, a.work / f"{a.to}.pt")
    shutil.copy(a.work / f"{a.name}.calibration.json", a.work / f"{a.to}.calibration.json")


if __name__ == "__main__":
    main()
