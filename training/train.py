"""Trains both networks on statements, pledges, actions and names at once.

    python train.py --corpus CORPUS --encoder E5 --work WORK [--annotations FILE…] --epochs 5 | --minutes 90 [--begin READER] [--resume]

Two processes with one thread each train on halves of the windows and average their weights every few steps, which on
two cores is faster than one process with two threads. A checkpoint is written after each epoch and every five minutes;
`--resume` continues from it. `--minutes` spreads the learning rate over wall-clock time, for machines with other load;
`--epochs` is reproducible.
"""
import argparse
import hashlib
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp

from batches import Trigger, candidates, context_of, head_losses, padded, pieces_of, roles_loss
from corpus import Corpus
from network import HEAD_SIZES, SIZE, Reader
from words import Tokeniser

HEAD_WEIGHTS = {"cue": 1.0, "pledge": 1.0, "act": 1.0, "name": 0.3}
ROLE_WEIGHTS = {"tags": 0.3, "pointers": 0.08, "real": 0.3, "attributes": 0.1}
AVERAGE_EVERY = 8


class LowerStates:
    """States below the trained layers, computed once and cached on disk as float16, a file a text."""

    def __init__(self, work: Path, windows, rank, world, model):
        lengths = [sum(len(w.pieces) for w in x.words) + 1 + len(set(x.paragraph)) for x in windows]
        texts = {}
        for i, window in enumerate(windows):
            texts.setdefault(window.article, []).append(i)
        folder = work / f"lower-{model.encoder.lower_name}"
        folder.mkdir(exist_ok=True)
        names = {id: folder / (hashlib.sha1(json.dumps([id, [pieces_of(windows[i])[:2] for i in own]]).encode()).hexdigest() + ".npy") for id, own in texts.items()}
        missing = sorted(id for id in texts if not names[id].exists())
        dist.barrier()
        began = time.time()
        for n, id in enumerate(missing[rank::world]):
            own = sorted(texts[id], key=lambda i: lengths[i])
            states = {}
            for m in range(0, len(own), 4):
                part = own[m:m + 4]
                with torch.no_grad():
                    x = model.encoder.lower(*padded([pieces_of(windows[i]) for i in part])).half().numpy()
                states.update((i, x[row, :lengths[i]]) for row, i in enumerate(part))
            unfinished = names[id].with_suffix(f".{rank}.tmp.npy")
            np.save(unfinished, np.concatenate([states[i] for i in texts[id]]))
            unfinished.rename(names[id])
            if n % 50 == 0 and rank == 0:
                print(f"lower states: {n} of {len(missing) // world} texts, {time.time() - began:.0f} s", flush=True)
        dist.barrier()
        self.lengths, self.states = lengths, [None] * len(windows)
        for id, own in texts.items():
            data, at = np.load(names[id], mmap_mode="r"), 0
            for i in own:
                self.states[i] = data[at:at + lengths[i]]
                at += lengths[i]

    def batch(self, indices):
        parts = [torch.from_numpy(self.states[i].astype(np.float32)) for i in indices]
        longest = max(len(p) for p in parts)
        mask = torch.zeros(len(parts), longest)
        x = torch.zeros(len(parts), longest, SIZE)
        for r, p in enumerate(parts):
            x[r, :len(p)] = p
            mask[r, :len(p)] = 1
        return x, mask


def triggers_of(windows, picked, dice):
    """Gold triggers, and false ones that the heads propose: `roles` learns to reject these."""
    out, at = [], 0
    for i, w in enumerate(windows):
        n = len(w.words)
        probabilities = {h: torch.softmax(picked[h][at:at + n].detach(), 1).numpy() for h in ("cue", "pledge", "act")}
        at += n
        for frame in w.frames:
            # Two of three frames are statements; half of them in each pass is enough, and saves a fifth of the time.
            if frame.kind > 0 or dice.random() < 0.5:
                out.append(Trigger(i, frame.kind, frame.trigger, frame))
        known = [k for k, h in ((0, "cue"), (1, "pledge"), (2, "act")) if any(l >= 0 for l in w.labels[h])]
        wrong = {0: [], 1: [], 2: []}
        for kind, span in candidates(probabilities, known):
            head = ("cue", "pledge", "act")[kind]
            if any(l < 0 for l in w.labels[head][span[0]:span[1]]):
                continue
            same = [f for f in w.frames if f.kind == kind]
            if kind == 1:
                hit = next((f for f in same if f.spans["span"][0][0] <= span[0] < f.spans["span"][0][1]), None)
                if hit is not None:
                    if span != hit.trigger and dice.random() < 0.5:
                        out.append(Trigger(i, 1, span, hit))
                    continue
            elif any(f.trigger[0] < span[1] and span[0] < f.trigger[1] for f in same):
                continue
            elif kind == 0 and any(s < span[1] and span[0] < e for f in same for s, e in f.spans["cue"]):
                continue
            wrong[kind].append(Trigger(i, kind, span, None))
        for kind, found in wrong.items():
            room = (2 + sum(f.kind == kind for f in w.frames)) // (2 if kind == 0 else 4) or dice.randrange(2)
            out.extend(found if len(found) <= room else dice.sample(found, room))
    return out


def worker(rank, world, a):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{a.work}/rendezvous-{a.started}", rank=rank, world_size=world)
    dice = random.Random(a.seed + rank)
    torch.manual_seed(a.seed)
    tokeniser = Tokeniser(a.encoder / "vocab.txt")
    model = Reader()
    model.start_from(a.encoder / "e5-small-v2.onnx")
    if a.begin:
        model.start_from_reader(a.begin)
    corpus = Corpus(a.corpus, a.work, tokeniser, a.annotations)
    train = corpus.parts["train"] + corpus.parts["genres-dev"] * a.all_genres
    windows = [w for id in train for w in corpus.windows(id)]
    lower = LowerStates(a.work, windows, rank, world, model.eval())
    genre = [i for i, w in enumerate(windows) if w.article in corpus.genres]
    parameters = model.trained_parameters()
    fresh = {id(p) for m in (model.encoder.heads, model.encoder.caps, model.roles.marks, model.roles.tags, model.roles.starts, model.roles.ends, model.roles.nulls,
                             model.roles.attributes, model.roles.types) for p in m.parameters()}
    groups = [{"params": [p for p in parameters if id(p) not in fresh], "base": a.rate}, {"params": [p for p in parameters if id(p) in fresh], "base": 15 * a.rate}]
    optimiser = torch.optim.AdamW(groups, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01)
    epoch, step, spent = 0, 0, 0.0
    checkpoint = a.work / f"{a.name}.pt"
    if a.resume and checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=False)
        # A head whose shape has changed is initialised again.
        own = model.state_dict()
        model.load_state_dict({**own, **{k: v for k, v in kept["model"].items() if v.shape == own[k].shape}})
        if not a.restart:
            optimiser.load_state_dict(kept["optimiser"])
            epoch, step, spent = kept["epoch"], kept["step"], kept["spent"]
    began, saved = time.time() - spent, time.time()
    sums, n = {}, 0
    log = open(a.work / f"{a.name}.log", "a") if rank == 0 else None

    def save(suffix=""):
        if rank == 0:
            file = checkpoint.with_stem(checkpoint.stem + suffix)
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch, "step": step, "spent": time.time() - began}
            torch.save(state, file.with_suffix(".tmp"))
            file.with_suffix(".tmp").rename(file)

    def average():
        flat = torch.nn.utils.parameters_to_vector(parameters).detach()
        dist.all_reduce(flat)
        torch.nn.utils.vector_to_parameters(flat / world, parameters)

    over = steady_kept = False
    while not over and (a.minutes or epoch < a.epochs):
        if epoch > 0:  # annotations may have been added
            corpus = Corpus(a.corpus, a.work, tokeniser, a.annotations)
            windows = [w for id in train for w in corpus.windows(id)]
        order = list(range(len(windows))) + genre * (a.genre_repeats - 1)
        random.Random(a.seed + epoch).shuffle(order)
        # Windows of similar length share a batch; batches are in random order.
        order = sorted(order, key=lambda i: lower.lengths[i] // 64)
        batches = [order[i:i + a.batch] for i in range(0, len(order), a.batch)]
        random.Random(a.seed + epoch).shuffle(batches)
        batches = batches[:len(batches) // world * world][rank::world]
        model.train()
        for number, indices in enumerate(batches):
            progress = (time.time() - began) / (60 * a.minutes) if a.minutes else (epoch + number / len(batches)) / a.epochs
            stop = torch.tensor([float(progress >= 1)])
            part = [windows[i] for i in indices]
            x, mask = lower.batch(indices)
            pieces = [pieces_of(w) for w in part]
            caps = torch.zeros(mask.shape, dtype=torch.long)
            for r, (_, c, _) in enumerate(pieces):
                caps[r, :len(c)] = torch.tensor(c)
            firsts = [torch.tensor(f) for _, _, f in pieces]
            middle, logits = model.encoder.upper(x, caps, mask)
            losses, picked = head_losses(logits, part, firsts)
            states = [middle[i, firsts[i]] for i in range(len(part))]
            role_losses = roles_loss(model.roles, states, part, triggers_of(part, picked, dice))
            loss = sum(HEAD_WEIGHTS[k] * v for k, v in losses.items()) + sum(ROLE_WEIGHTS[k] * v for k, v in role_losses.items())
            if progress >= a.steady and not steady_kept and rank == 0:
                save("-steady")
                steady_kept = True
            factor = min(1.0, (step + 1) / 120) * min(1.0, max(0.02, (1 - progress) / (1 - a.steady)))
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * factor
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            step += 1
            n += 1
            for k, v in {**losses, **role_losses}.items():
                sums[k] = sums.get(k, 0.0) + float(torch.as_tensor(v).detach())
            if step % AVERAGE_EVERY == 0:
                average()
                dist.all_reduce(stop)
                if log and step % (5 * AVERAGE_EVERY) == 0:
                    print(f"epoch {epoch} step {number}/{len(batches)} {time.time() - began:.0f}s " + " ".join(f"{k} {v / n:.3f}" for k, v in sums.items()), file=log, flush=True)
                    sums, n = {}, 0
                if stop.item() > 0:
                    over = True
                    break
                if time.time() - saved > 300:
                    saved = time.time()
                    save()
        epoch += 1
        average()
        save()
    dist.barrier()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "encoder", "work"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--annotations", type=Path, nargs="*", default=[])
    p.add_argument("--begin", type=Path, help="folder of an exported reader to go on from, with a new schedule")
    p.add_argument("--name", default="reader")
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--minutes", type=float, default=0)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--steady", type=float, default=0.7, help="share of the time before the rate falls; `NAME-steady.pt` keeps the weights of that point to go on from")
    p.add_argument("--batch", type=int, default=3)
    p.add_argument("--genre-repeats", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--resume", action="store_true")
    p.add_argument("--restart", action="store_true", help="with --resume: the weights alone, a new schedule")
    p.add_argument("--all-genres", action="store_true", help="train on the genres kept aside too; for the final weights only")
    a = p.parse_args()
    a.started = int(time.time())
    mp.spawn(worker, args=(2, a), nprocs=2)


if __name__ == "__main__":
    main()
