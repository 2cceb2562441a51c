"""Windows and triggers as padded tensors, and the losses of both networks."""
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from corpus import CONTEXT, Window
from network import BUCKETS, HEAD_SIZES, ROLES, TAGS, bucket
from words import CLS, SEP

ROLE_OF = {(1, "span"): 0, (1, "pledger"): 1, (1, "deadline"): 2, (1, "amount"): 3, (1, "condition"): 4,
           (2, "span"): 5, (2, "actor"): 6, (2, "target"): 7, (2, "date"): 8, (2, "place"): 9}
ROLES_OF_KIND = {0: [], 1: [0, 1, 2, 3, 4], 2: [5, 6, 7, 8, 9]}
CANDIDATE = {"cue": 0.15, "pledge": 0.10, "act": 0.15}  # triggers below are no candidates
_BUCKETS = np.array([bucket(d) for d in range(-500, 501)])


def pieces_of(window: Window):
    """Piece ids, capitalisation, and the position of each word's first piece."""
    ids, caps, first, last = [CLS], [0], [], None
    for word, paragraph in zip(window.words, window.paragraph):
        if last is not None and paragraph != last:
            ids.append(SEP)
            caps.append(0)
        last = paragraph
        first.append(len(ids))
        ids.extend(word.pieces)
        caps.extend([word.caps] * len(word.pieces))
    ids.append(SEP)
    caps.append(0)
    return ids, caps, first


def padded(pieces):
    """Ids, capitalisation and mask of windows (of `pieces_of`) as tensors, a row each."""
    longest = max(len(p[0]) for p in pieces)
    ids, caps = (torch.tensor([p[k] + [0] * (longest - len(p[k])) for p in pieces]) for k in (0, 1))
    mask = torch.tensor([[1] * len(p[0]) + [0] * (longest - len(p[0])) for p in pieces])
    return ids, caps, mask


@dataclass(slots=True)
class Trigger:
    window: int
    kind: int
    at: tuple[int, int]
    gold: object | None  # the gold frame; None where there is none


def context_of(window: Window, at: tuple[int, int]) -> tuple[int, int]:
    """Words of the trigger's paragraph, cut around the trigger where it is too long."""
    p = window.paragraph[at[0]]
    a = b = at[0]
    while a > 0 and window.paragraph[a - 1] == p:
        a -= 1
    while b < len(window.words) and window.paragraph[b] == p:
        b += 1
    if b - a > CONTEXT:
        middle = (at[0] + at[1]) // 2
        a = max(a, min(middle - CONTEXT // 2, b - CONTEXT))
        b = min(b, a + CONTEXT)
    return a, b


def marks_of(kind: int, at: tuple[int, int], context: tuple[int, int]) -> np.ndarray:
    i = np.arange(*context)
    d = np.where(i < at[0], i - at[0], np.where(i >= at[1], i - at[1] + 1, 0))
    return kind * BUCKETS + _BUCKETS[np.clip(d, -500, 500) + 500]


def groups(triggers, contexts, limit=2600):
    """Groups triggers by context length, to reduce padding."""
    order = sorted(range(len(triggers)), key=lambda i: contexts[i][1] - contexts[i][0])
    now, out = [], []
    for i in order:
        length = contexts[i][1] - contexts[i][0]
        if now and length * (len(now) + 1) > limit:
            out.append(now)
            now = []
        now.append(i)
    return out + [now] if now else out


def run_roles(roles, states, windows, triggers, limit=2600):
    """Yields (indices, contexts, output) for groups of triggers; `states` are first-piece states, a tensor a window."""
    contexts = [context_of(windows[t.window], t.at) for t in triggers]
    for group in groups(triggers, contexts, limit):
        longest = max(contexts[i][1] - contexts[i][0] for i in group)
        marks = np.zeros((len(group), longest), dtype=np.int64)
        mask = torch.zeros(len(group), longest)
        rows = []
        for r, i in enumerate(group):
            a, b = contexts[i]
            marks[r, :b - a] = marks_of(triggers[i].kind, triggers[i].at, (a, b))
            marks[r, b - a:] = triggers[i].kind * BUCKETS + 7
            mask[r, :b - a] = 1
            rows.append(F.pad(states[triggers[i].window][a:b], (0, 0, 0, longest - (b - a))))
        yield group, contexts, roles(torch.stack(rows), torch.from_numpy(marks), mask), mask


def head_losses(logits, windows, firsts):
    """Cross entropy of each head over the words whose labels are known; manifestos by sentence."""
    at, out, losses = 0, {}, {}
    for name, size in HEAD_SIZES.items():
        picked = torch.cat([logits[i, firsts[i], at:at + size] for i in range(len(windows))])
        labels = torch.tensor([l for w in windows for l in w.labels[name]])
        known = labels >= 0
        losses[name] = F.cross_entropy(picked[known], labels[known]) if known.any() else picked.sum() * 0
        out[name] = picked
        at += size
    return losses, out


def tag_labels(frame, context):
    a, b = context
    labels = np.zeros(b - a, dtype=np.int64)
    for r, role in enumerate(("source", "content", "cue")):
        for s, e in frame.spans.get(role, ()):
            s, e = max(s, a) - a, min(e, b) - a
            if s >= e:
                continue
            base = 1 + 4 * r
            if e - s == 1:
                labels[s] = base + 3
            else:
                labels[s], labels[e - 1] = base, base + 2
                labels[s + 1:e - 1] = base + 1
    return labels


def roles_loss(roles, states, windows, triggers):
    """Loss of the second network over all triggers of a batch."""
    total = {"tags": 0.0, "pointers": 0.0, "real": 0.0, "attributes": 0.0}
    count = {k: 0 for k in total}
    for group, contexts, (tags, starts, ends, nulls, attributes), mask in run_roles(roles, states, windows, triggers):
        pad = (1 - mask)[:, :, None] * -1e4
        s_all = F.log_softmax(torch.cat([nulls[:, None, :], starts + pad], 1), 1)
        e_all = F.log_softmax(torch.cat([nulls[:, None, :], ends + pad], 1), 1)
        for r, i in enumerate(group):
            t = triggers[i]
            total["real"] = total["real"] + F.binary_cross_entropy_with_logits(attributes[r, 0], torch.tensor(float(t.gold is not None)))
            count["real"] += 1
            if t.gold is None:
                continue
            a, b = contexts[i]
            if t.kind == 0:
                labels = torch.from_numpy(tag_labels(t.gold, (a, b)))
                total["tags"] = total["tags"] + F.cross_entropy(tags[r, :b - a], labels, reduction="sum") / 12
                count["tags"] += 1
                continue
            for (kind, name), role in ROLE_OF.items():
                if kind != t.kind:
                    continue
                spans = t.gold.spans.get(name) or []
                s, e = (spans[0][0], spans[0][1]) if spans else (-1, -1)
                if spans and not (a <= s and e <= b):
                    s, e = -1, -1
                si, ei = (s - a + 1, e - a) if s >= 0 else (0, 0)
                total["pointers"] = total["pointers"] - (s_all[r, si, role] + e_all[r, ei, role]) / 2
            count["pointers"] += 1
            if t.kind == 1 and t.gold.pledge_kind >= 0:
                loss = F.cross_entropy(attributes[r, 1:6], torch.tensor(t.gold.pledge_kind)) + F.cross_entropy(attributes[r, 6:9], torch.tensor(t.gold.testable))
                total["attributes"] = total["attributes"] + loss
                count["attributes"] += 1
            if t.kind == 2 and t.gold.act_type >= 0:
                total["attributes"] = total["attributes"] + F.cross_entropy(attributes[r, 9:], torch.tensor(t.gold.act_type))
                count["attributes"] += 1
    return {k: total[k] / max(1, count[k]) for k in total}


def candidates(probabilities: dict[str, np.ndarray], kinds=(0, 1, 2)) -> list[tuple[int, tuple[int, int]]]:
    """Candidate triggers, given each head's probabilities of (O, B, I) for the words of one window."""
    out = []
    for kind, head in ((0, "cue"), (2, "act")):
        if kind in kinds:
            p = probabilities[head]
            for a, b in runs(p):
                if (1 - p[a:b, 0]).mean() >= CANDIDATE[head]:
                    out.append((kind, (a, b)))
    if 1 in kinds:
        p = probabilities["pledge"]
        begin = p[:, 1]
        picked = {i for i in range(len(p)) if begin[i] >= CANDIDATE["pledge"] and begin[i] == begin[max(0, i - 2):i + 3].max()}
        i = 0
        while i < len(p):
            if p[i, 0] < 0.5:
                j = i
                while j < len(p) and p[j, 0] < 0.5:
                    j += 1
                if not any(i <= x < j for x in picked):
                    picked.add(i)
                i = j
            else:
                i += 1
        out.extend((1, (i, i + 1)) for i in sorted(picked))
    return out


def runs(p: np.ndarray, least=0.15) -> list[tuple[int, int]]:
    """Runs of words whose probability of being in a trigger exceeds `least`; B starts a new one."""
    out, i, n = [], 0, len(p)
    while i < n:
        if 1 - p[i, 0] >= least:
            j = i + 1
            while j < n and p[j, 2] >= least and p[j, 2] >= p[j, 1]:
                j += 1
            # A weak trigger contains only words that are as probable as its best one.
            top = (1 - p[i:j, 0]).max()
            a, b = i, j
            while b - a > 1 and 1 - p[a, 0] < 0.5 * top:
                a += 1
            while b - a > 1 and 1 - p[b - 1, 0] < 0.5 * top:
                b -= 1
            out.append((a, b))
            i = j
        else:
            i += 1
    return out


assert len(TAGS) == 13 and len(ROLES) == 10
