"""From the networks' output to frames, as in `src/frames/`."""
import numpy as np
import torch

from batches import ROLES_OF_KIND, Trigger, candidates, run_roles
from network import ACT_TYPES, HEAD_SIZES, PLEDGE_KINDS, ROLES, TAGS, TESTABLE, TRIGGERS

LONGEST = 120  # words of a role


def _transitions():
    n = len(TAGS)
    allowed = np.full((n, n), -1e9)
    opens = [i for i, t in enumerate(TAGS) if t == "O" or t[0] in "BS"]
    for i, t in enumerate(TAGS):
        if t == "O" or t[0] in "ES":
            allowed[i, opens] = 0
        else:
            allowed[i, [j for j, u in enumerate(TAGS) if u[0] in "IE" and u[1:] == t[1:]]] = 0
    starts = np.full(n, -1e9)
    starts[opens] = 0
    ends = np.full(n, -1e9)
    ends[[i for i, t in enumerate(TAGS) if t == "O" or t[0] in "ES"]] = 0
    return allowed, starts, ends


ALLOWED, START, END = _transitions()


def viterbi(scores: np.ndarray) -> list[int]:
    n = len(scores)
    best, back = scores[0] + START, np.zeros((n, len(TAGS)), dtype=np.int64)
    for i in range(1, n):
        via = best[:, None] + ALLOWED
        back[i] = via.argmax(0)
        best = via.max(0) + scores[i]
    best = best + END
    path = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def pointer(starts, ends, null, must=False, holds=None):
    """The best span by its first and last word, or None; it must contain the span `holds`."""
    s = np.concatenate([[null], starts])
    e = np.concatenate([[null], ends])
    s = s - np.logaddexp.reduce(s)
    e = e - np.logaddexp.reduce(e)
    n = len(starts)
    scores = s[1:, None] + e[None, 1:]
    i = np.arange(n)
    allowed = (i[None, :] >= i[:, None]) & (i[None, :] - i[:, None] < LONGEST)
    if holds:
        allowed &= (i[:, None] <= holds[0]) & (i[None, :] >= holds[1] - 1)
    scores = np.where(allowed, scores, -1e9)
    at = int(scores.argmax())
    a, b = divmod(at, n)
    if not must and s[0] + e[0] > scores[a, b]:
        return None
    return a, b + 1


def softmax(x):
    x = np.exp(x - x.max(-1, keepdims=True))
    return x / x.sum(-1, keepdims=True)


@torch.no_grad()
def frames_of(model, windows, states, logits, firsts):
    """All frames of some windows, unfiltered: dicts of word spans with `p`, after overlaps are resolved."""
    triggers, seen = [], []
    first_states = []
    for i, window in enumerate(windows):
        first_states.append(states[i, firsts[i]])
        at, probabilities = 0, {}
        for name, size in HEAD_SIZES.items():
            probabilities[name] = softmax(logits[i, firsts[i], at:at + size].float().numpy())
            at += size
        for kind, (a, b) in candidates(probabilities):
            triggers.append(Trigger(i, kind, (a, b), None))
            seen.append(float((1 - probabilities[TRIGGERS[kind]][a:b, 0]).mean()))
    out = [[] for _ in windows]
    if not triggers:
        return out
    for group, contexts, (tags, starts, ends, nulls, attributes), _ in run_roles(model.roles, first_states, windows, triggers, 4000):
        tags, starts, ends, nulls, attributes = (x.float().numpy() for x in (tags, starts, ends, nulls, attributes))
        for r, i in enumerate(group):
            t, (a, b) = triggers[i], contexts[i]
            n = b - a
            frame = {"kind": t.kind, "trigger": t.at, "real": attributes[r, 0], "seen": seen[i], "p": 1 / (1 + np.exp(-attributes[r, 0])), "roles": {}}
            if t.kind == 0:
                path = viterbi(np.log(softmax(tags[r, :n]) + 1e-12))
                for role in ("source", "content", "cue"):
                    spans, j = [], 0
                    while j < n:
                        if TAGS[path[j]][2:] == role:
                            k = j + 1
                            while TAGS[path[k - 1]][0] in "BI":
                                k += 1
                            spans.append((a + j, a + k))
                            j = k
                        else:
                            j += 1
                    frame["roles"][role] = spans
            else:
                for role in ROLES_OF_KIND[t.kind]:
                    name = ROLES[role].split(".")[1]
                    holds = (t.at[0] - a, t.at[1] - a) if ROLES[role] == "act.span" else None
                    span = pointer(starts[r, :n, role], ends[r, :n, role], nulls[r, role], must=name == "span", holds=holds)
                    frame["roles"][name] = [(a + span[0], a + span[1])] if span else []
                if t.kind == 1:
                    frame["pledge_kind"] = PLEDGE_KINDS[int(attributes[r, 1:6].argmax())]
                    frame["testable"] = TESTABLE[int(attributes[r, 6:9].argmax())]
                else:
                    frame["act_type"] = ACT_TYPES[int(attributes[r, 9:].argmax())]
            out[t.window].append(frame)
    return [settle(frames) for frames in out]


def settle(frames):
    """Of frames with the same words the most probable one is kept."""
    kept = []
    for f in sorted(frames, key=lambda f: -f["p"]):
        if not any(f["kind"] == g["kind"] and clash(f, g) for g in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f["trigger"])


def shared(x, y):
    return max(0, min(x[1], y[1]) - max(x[0], y[0]))


def clash(f, g):
    if f["kind"] == 1:
        x, y = f["roles"]["span"][0], g["roles"]["span"][0]
        return shared(x, y) > 0.5 * min(x[1] - x[0], y[1] - y[0])
    if shared(f["trigger"], g["trigger"]):
        return True
    if f["kind"] == 0:  # a trigger inside a further piece of the other frame's cue
        return any(shared(f["trigger"], s) for s in g["roles"]["cue"]) or any(shared(g["trigger"], s) for s in f["roles"]["cue"])
    return False
