"""States of triggers, the input of the head of types: computed once and cached, since the networks do not change.

Triggers have three sources: PLOVER's sentences, which give a type and who did it to whom, but not the words of the act;
`annotations/events.tsv`, invented sentences with the words marked by asterisks; and annotated articles, where
`act-types.tsv` and `cue-types.tsv` give the types of acts and cues by their words.
"""
import pickle
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from batches import ROLES_OF_KIND, Trigger, candidates, pieces_of, run_roles
from calibrate import logit
from corpus import ANNOTATIONS, Corpus, Window, table, utf16, windows_of
from decode import pointer, softmax, viterbi
from network import ACT_TYPES, HEAD_SIZES, ROLES, TAGS, TRIGGERS, Reader
from words import Tokeniser

DENSEST = 320  # maximum number of annotated windows: those with most typed triggers
# PLOVER types of these kinds of pledge; the type of a promise or a plan depends on its words.
PLEDGED = {2: "AGREE", 4: "THREATEN"}


@dataclass(slots=True)
class Seen:
    """A trigger as input of both networks."""
    kind: int
    p: float  # calibrated probability of being a trigger
    states: np.ndarray  # of its words, after and before the layers of `roles`
    chars: tuple[int, int] = (0, 0)
    roles: dict[str, list[tuple[int, int]]] = field(default_factory=dict)  # characters of their words


@dataclass(slots=True)
class Sentence:
    """Triggers of a sentence of one type, and the probability of each to be the act."""
    type: str
    triggers: list[Seen]
    weights: list[float]


class Networks:
    def __init__(self, model: Reader, calibration, tokeniser: Tokeniser):
        self.model, self.calibration, self.tokeniser = model, calibration, tokeniser
        self.after = None
        model.roles.layers[-1].register_forward_hook(self._keep)

    def _keep(self, _module, _given, out):
        self.after = out

    @torch.no_grad()
    def encode(self, window: Window):
        ids, caps, first = pieces_of(window)
        states, logits = self.model.encoder(torch.tensor([ids]), torch.tensor([caps]), torch.ones(1, len(ids), dtype=torch.long))
        return states[0, first], logits[0, first].numpy()

    @torch.no_grad()
    def look(self, window: Window, states, triggers: list[Trigger], seen=None) -> list[Seen]:
        """`seen`: the heads' scores of the triggers, from 0 to 1; none where they are gold and their roles are not
        needed."""
        out = [None] * len(triggers)
        for group, contexts, (tags, starts, ends, nulls, attributes), _ in run_roles(self.model.roles, [states], [window], triggers, 4000):
            for r, i in enumerate(group):
                trigger, (a, b) = triggers[i], contexts[i]
                s, e = max(0, trigger.at[0] - a), min(b - a, trigger.at[1] - a)
                both = torch.cat([self.after[r, s:e].mean(0), states[a + s:a + e].mean(0)]).half().numpy()
                out[i] = Seen(trigger.kind, 1.0, both, (window.words[trigger.at[0]].start, window.words[trigger.at[1] - 1].end))
                if seen is not None:
                    w = self.calibration[TRIGGERS[trigger.kind]]
                    z = w["real"] * float(attributes[r, 0]) + w["seen"] * logit(seen[i]) + w["offset"]
                    out[i].p = float(1 / (1 + np.exp(-z)))
                    out[i].roles = roles_of(trigger, (a, b), window, *(x[r].numpy() for x in (tags, starts, ends, nulls)))
        return out

    def sentence(self, text: str) -> list[Seen]:
        out = []
        for part in windows_of(text, [(0, len(text.encode("utf-16-le")) // 2)], self.tokeniser):
            window = Window("", [w for _, ws in part for w in ws], [p for p, ws in part for _ in ws], {}, [])
            states, logits = self.encode(window)
            at, heads = 0, {}
            for name, size in HEAD_SIZES.items():
                heads[name] = softmax(logits[:, at:at + size])
                at += size
            found = [Trigger(0, kind, span, None) for kind, span in candidates(heads)]
            seen = [float((1 - heads[TRIGGERS[t.kind]][t.at[0]:t.at[1], 0]).mean()) for t in found]
            if found:
                out.extend(self.look(window, states, found, seen))
        return out


def roles_of(trigger: Trigger, context, window: Window, tags, starts, ends, nulls):
    """Characters of the words of each role."""
    a, n = context[0], context[1] - context[0]
    words = {}
    if trigger.kind == 0:
        path = viterbi(np.log(softmax(tags[:n]) + 1e-12))
        for role in ("source", "content"):
            words[role] = [j for j in range(n) if TAGS[path[j]][2:] == role]
    else:
        for role in ROLES_OF_KIND[trigger.kind]:
            name = ROLES[role].split(".")[1]
            holds = (trigger.at[0] - a, trigger.at[1] - a) if ROLES[role] == "act.span" else None
            span = pointer(starts[:n, role], ends[:n, role], nulls[role], must=name == "span", holds=holds)
            words[name] = range(*span) if span else []
    return {role: [(window.words[a + j].start, window.words[a + j].end) for j in its] for role, its in words.items()}


def meets(spans, place) -> bool:
    return place[0] >= 0 and any(s < place[1] and place[0] < e for s, e in spans)


def place_of(text: str, words: str) -> tuple[int, int]:
    at = text.find(words)
    return (at, at + len(words)) if words else (-1, -1)


def plover(networks: Networks, file: Path) -> list[Sentence]:
    """A trigger whose actor is PLOVER's source gets the highest probability, then one whose target is PLOVER's."""
    out = []
    for line in file.read_text("utf-8").splitlines()[1:]:
        _, text, source, target, gold = line.split("\t")[:5]
        text = (text[1:-1] if text.startswith('"') and text.endswith('"') else text).replace('""', '"')
        triggers = networks.sentence(text)
        weights = []
        for t in triggers:
            doer = meets([s for r in ("source", "pledger", "actor") for s in t.roles.get(r, [])], place_of(text, source))
            done_to = meets([s for r in ("content", "target", "span") for s in t.roles.get(r, [])], place_of(text, target))
            weights.append(t.p * (1 + 6 * doer + 3 * done_to))
        out.append(Sentence(gold, triggers, weights))
    return out


def invented(networks: Networks) -> list[Sentence]:
    out = []
    for line in (ANNOTATIONS / "events.tsv").read_text("utf-8").splitlines():
        gold, marked = line.split("\t")
        start = marked.index("*")
        end = marked.index("*", start + 1) - 1
        triggers = networks.sentence(marked.replace("*", ""))
        hit = [float(meets([t.chars], (start, end))) for t in triggers]
        out.append(Sentence(gold, triggers, hit if any(hit) else [t.p for t in triggers]))
    return out


def annotated(networks: Networks, corpus: Corpus) -> list[tuple[str, Seen]]:
    """Triggers of annotated articles with their types; in each window as many without a type as with one, at least
    four."""
    cues = table("cue-types.tsv")
    windows = [w for id in corpus.parts["train"] for w in corpus.windows(id)]
    typed = [[(f, t) for f in w.frames if (t := type_of(f, w, corpus, cues))] for w in windows]
    weight = Counter({i: sum((t != "none") * (1.5 if f.kind == 0 else 1) for f, t in its) for i, its in enumerate(typed)})
    dice, out = random.Random(5), []
    for i, _ in weight.most_common(DENSEST):
        some, none = ([x for x in typed[i] if (x[1] == "none") == which] for which in (False, True))
        dice.shuffle(none)
        picked = some + none[:max(4, len(some))]
        states, _ = networks.encode(windows[i])
        seen = networks.look(windows[i], states, [Trigger(0, f.kind, f.trigger, None) for f, _ in picked])
        out.extend((t, s) for (_, t), s in zip(picked, seen))
    return out


def type_of(frame, window: Window, corpus: Corpus, cues) -> str | None:
    if frame.kind == 1:
        return PLEDGED.get(frame.pledge_kind)
    if frame.kind == 2:
        return ACT_TYPES[frame.act_type] if frame.act_type >= 0 else None
    words = utf16(corpus.text(window.article), window.words[frame.trigger[0]].start, window.words[frame.trigger[1] - 1].end)
    return cues.get(" ".join(words.lower().split()))


def kept(file: Path, make):
    """The result of `make`, cached in a file."""
    if not file.exists():
        made = make()
        file.with_suffix(".tmp").write_bytes(pickle.dumps(made))
        file.with_suffix(".tmp").rename(file)
    return pickle.loads(file.read_bytes())
