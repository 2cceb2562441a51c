#!/usr/bin/env python3
"""Checks a folder that saydo published, with nothing but Python. docs/log.md says what is checked and why.

    python3 verify_publication.py FOLDER [KEY] [OLDER_CHECKPOINT]

KEY is name+hash+key as its owner published it; without it the key in the folder is taken. Prints the first thing that is
wrong and exits with 1, or says that all is as it was published.
"""
import base64, hashlib, json, os, re, sys

class Wrong(Exception):
    pass

def sha256(data):
    return hashlib.sha256(data).digest()

def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong(f"{text[:40]} is not base64")
    if base64.b64encode(data).decode() != text:
        raise Wrong(f"{text[:40]} is not base64")
    return data

# Ed25519 (RFC 8032, section 5.1), verification alone.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result

def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P != 0:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - xx) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P

BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(public, message, signature):
    if len(signature) != 64:
        return False
    a, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    one, other = times(s, BASE), add(r, times(h, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0

# Signed notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint).
def key_of(text):
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        raise Wrong("the key is not of the form name+hash+key")
    name, digest, data = parts[0], parts[1], unbase64(parts[2])
    if len(data) != 33 or data[0] != 1 or sha256(f"{name}\n".encode() + data)[:4].hex() != digest:
        raise Wrong("the key is not whole, or not an Ed25519 key")
    return name, bytes.fromhex(digest), data[1:]

KNOWN_GOOD = set()

def note_text(note, key):
    text, gap, signatures = note.rpartition("\n\n")
    if not gap or not note.endswith("\n"):
        raise Wrong("it is no signed note")
    text += "\n"
    own = 0
    for line in signatures[:-1].split("\n"):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Wrong("a line of its signatures is malformed")
        data = unbase64(parts[2])
        if parts[1] != key[0] or data[:4] != key[1]:
            continue
        if (note, line) not in KNOWN_GOOD and not signed(key[2], text.encode(), data[4:]):
            raise Wrong("its signature is not valid: it was changed, or another key has signed it")
        KNOWN_GOOD.add((note, line))
        own += 1
    if own == 0:
        raise Wrong(f"it has no signature of {key[0]}+{key[1].hex()}")
    return text

def checkpoint_of(text):
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] != "" or not re.fullmatch(r"0|[1-9][0-9]*", lines[1]):
        raise Wrong("it is no checkpoint")
    return lines[0], int(lines[1]), unbase64(lines[2])

# The tree (RFC 9162, section 2.1).
def node(left, right):
    return sha256(b"\x01" + left + right)

def split_of(size):
    power = 1
    while power * 2 < size:
        power *= 2
    return power

def root_of(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = split_of(len(leaves))
    return node(root_of(leaves[:split]), root_of(leaves[split:]))

def path_root(leaf, index, size, proof):
    """The root that an inclusion proof leads to; the proof lists the hashes beside the path, the lowest first."""
    if size == 1:
        if proof:
            raise Wrong("its proof is too long")
        return leaf
    if not proof:
        raise Wrong("its proof is too short")
    split = split_of(size)
    if index < split:
        return node(path_root(leaf, index, split, proof[:-1]), proof[-1])
    return node(proof[-1], path_root(leaf, index - split, size - split, proof[:-1]))

def subproof(first, leaves, whole):
    if first == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = split_of(len(leaves))
    if first <= split:
        return subproof(first, leaves[:split], whole) + [root_of(leaves[split:])]
    return subproof(first - split, leaves[split:], False) + [root_of(leaves[:split])]

# Tiles (c2sp.org/tlog-tiles).
def tile_path(level, index, width):
    groups = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        groups.insert(0, f"x{index % 1000:03d}")
    return f"log/tile/{level}/{'/'.join(groups)}" + ("" if width == 256 else f".p/{width}")

def leaves_of(read, size):
    level, count, made, leaves = 0, size, None, []
    while count > 0:
        hashes, above, index = [], [], 0
        while len(hashes) < count:
            width = min(256, count - len(hashes))
            path = tile_path(level, index, width)
            data = read(path)
            if len(data) != 32 * width:
                raise Wrong(f"{path} has another length")
            its = [data[i:i + 32] for i in range(0, len(data), 32)]
            hashes += its
            if width == 256:
                above.append(root_of(its))
            index += 1
        if made is None:
            leaves = hashes
        elif made != hashes:
            raise Wrong(f"log/tile/{level} is not what the tiles below it make")
        made, count, level = above, len(above), level + 1
    return leaves

def check_pledge(pledge, entry_of):
    def same(id, what, published, logged, seq):
        if published != logged:
            raise Wrong(f"the {what} of {id} is not what entry {seq} says")

    def said(each, kind):
        entry = entry_of(each["entry"])
        if entry is None:
            return None
        if entry["kind"] != kind:
            raise Wrong(f"{each['id']} names entry {entry['seq']}, which is of another kind")
        for field in ("by", "at", "why"):
            same(each["id"], field, each[field], entry[field], entry["seq"])
        same(each["id"], "number", int(each["id"][1:]), entry["data"]["after"]["id"], entry["seq"])
        return entry["data"]["after"]

    for judged in pledge["assessments"]:
        after = said(judged, "pledge.assessed")
        for axis in ("officials", "evidence", "schedule", "clarity", "searched", "settle", "date", "vocabulary", "value"):
            if after is not None:
                same(judged["id"], axis, judged[axis], after["assessment"][axis], judged["entry"])
        if after is not None:
            for field in ("criteria", "missing"):
                same(judged["id"], field, judged.get(field), after["assessment"].get(field), judged["entry"])
    for criteria in [pledge.get("criteria")] + pledge.get("earlierCriteria", []):
        entry = None if criteria is None else entry_of(criteria["entry"])
        if entry is None:
            continue
        if entry["kind"] != "pledge.criteria-set":
            raise Wrong(f"its criteria name entry {entry['seq']}, which sets none")
        logged = {**entry["data"]["after"]["criteria"], "by": entry["by"], "at": entry["at"], "why": entry["why"] or "", "entry": entry["seq"]}
        same(pledge["id"], "criteria", criteria, logged, entry["seq"])
    for link in pledge["evidence"]:
        after = said(link, "evidence.linked")
        if after is not None:
            same(link["id"], "relation", link["relation"], after["relation"], link["entry"])
            same(link["id"], "finding", link["quoted"]["id"], f"F{after['finding']}", link["entry"])
    for quoted in pledge["wordings"] + [link["quoted"] for link in pledge["evidence"]]:
        for seq in quoted["entries"]:
            entry = entry_of(seq)
            if entry is None:
                continue
            after = entry["data"]["after"]
            if entry["kind"] not in ("finding.decided", "finding.made") or after.get("verdict") == "reject":
                raise Wrong(f"{quoted['id']} names entry {seq}, which does not accept it")
            same(quoted["id"], "number", int(quoted["id"][1:]), after["finding"], seq)
    written = {}
    for seq in pledge["description"]["entries"]:
        entry = entry_of(seq)
        if entry is None:
            return
        if entry["kind"] != "pledge.described":
            raise Wrong(f"its description names entry {seq}, which describes nothing")
        written.update(entry["data"]["after"]["fields"])
    published = {field: value for field, value in pledge["description"].items() if field != "entries"}
    for field in sorted({**published, **written}):
        here, logged = (None if value == [] else value for value in (published.get(field), written.get(field)))
        same(pledge["id"], field, here, logged, pledge["description"]["entries"])

def check(folder, key_text, older):
    def read(path):
        try:
            with open(os.path.join(folder, path), "rb") as file:
                return file.read()
        except OSError:
            raise Wrong(f"{path} is missing")

    def attempt(what, work):
        try:
            return work()
        except Wrong as wrong:
            raise Wrong(str(wrong) if str(wrong).startswith(what) else f"{what}: {wrong}")
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            raise Wrong(f"{what}: {error!r}")

    listed = attempt("manifest.json", lambda: json.loads(read("manifest.json")))
    key_text = key_text or attempt("manifest.json", lambda: listed["key"])
    if not key_text:
        raise Wrong("nobody signed this publication: anybody can have written it")
    key = attempt("the key", lambda: key_of(key_text))

    def seal():
        origin, size, root = checkpoint_of(note_text(read("publication").decode(), key))
        if origin != f"{key[0]}/saydo-publication":
            raise Wrong(f"it is signed over {origin}")
        if root != sha256(read("manifest.json")):
            raise Wrong("manifest.json was changed: it is not the one that was signed")
        if size != listed["size"]:
            raise Wrong("it is over another number of entries")
    attempt("publication", seal)

    files = listed["files"]

    def of_witness(path, note, size):
        # What others said of a head since the folder was signed; their own signatures are not checked here.
        if f"log/checkpoints/{size}" not in files:
            raise Wrong("it is over a head that is not of this folder")
        words = lambda name: read(name).decode().rpartition("\n\n")[0]
        if note and words(path) != words(f"log/checkpoints/{size}"):
            raise Wrong("it is over a head that is not of this folder")

    for path, digest in files.items():
        if sha256(read(path)).hex() != digest:
            raise Wrong(f"{path} was changed")
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), folder).replace(os.sep, "/")
            added = re.fullmatch(r"log/(?:witnessed/([1-9][0-9]*)|timestamps/([1-9][0-9]*)\.tsr)", path)
            if added:
                attempt(path, lambda: of_witness(path, added.group(1), added.group(1) or added.group(2)))
            elif path not in files and path not in ("manifest.json", "publication"):
                raise Wrong(f"{path} was added")

    def head():
        _, size, root = checkpoint_of(note_text(read("log/checkpoint").decode(), key))
        if size != listed["size"] or root.hex() != listed["root"]:
            raise Wrong("it is over another log than manifest.json says")
    attempt("log/checkpoint", head)
    leaves = attempt("log", lambda: leaves_of(read, listed["size"]))
    roots = {}

    def root_at(size):
        if size not in roots:
            roots[size] = root_of(leaves[:size]) if size <= len(leaves) else None
        return roots[size]

    if root_at(listed["size"]).hex() != listed["root"]:
        raise Wrong("log: its tree has another root than was signed")

    entries = {}

    def entry_and_proof(seq):
        data = read(f"log/entries/{seq}.json")
        if seq > len(leaves) or sha256(b"\x00" + data) != leaves[seq - 1]:
            raise Wrong(f"it is not entry {seq} of the log")
        entry = json.loads(data)
        before = leaves[seq - 2].hex() if seq > 1 else "0" * 64
        if entry["seq"] != seq or entry["prev"] != before:
            raise Wrong("it does not stand where it says")
        entries[seq] = entry
        top, gap, note = read(f"log/proofs/{seq}.tlog-proof").decode().partition("\n\n")
        first, index, *hashes = top.split("\n")
        if not gap or first != "c2sp.org/tlog-proof@v1" or index != f"index {seq - 1}":
            raise Wrong("its proof is none")
        _, size, root = checkpoint_of(note_text(note, key))
        if root_at(size) != root or path_root(leaves[seq - 1], seq - 1, size, [unbase64(line) for line in hashes]) != root:
            raise Wrong("its proof does not prove that it is in the log")

    for path in files:
        found = re.fullmatch(r"log/entries/([1-9][0-9]*)\.json", path)
        if found:
            attempt(path, lambda: entry_and_proof(int(found.group(1))))

    def older_head(path, said):
        _, size, root = checkpoint_of(note_text(read(path).decode(), key))
        if root_at(size) != root:
            raise Wrong("the log was rewritten: it does not begin with this one")
        if size == listed["size"]:
            return
        proof = next((each["proof"] for each in said["proofs"] if each["from"] == size), None)
        if proof is None or [unbase64(line) for line in proof] != subproof(size, leaves, True):
            raise Wrong("log/consistency.json does not prove that the log of now begins with this one")

    said = attempt("log/consistency.json", lambda: json.loads(read("log/consistency.json")))
    for path in files:
        if path.startswith("log/checkpoints/"):
            attempt(path, lambda: older_head(path, said))
    if older:
        def compare():
            with open(older, encoding="utf-8") as file:
                _, size, root = checkpoint_of(note_text(file.read(), key))
            if size > listed["size"]:
                raise Wrong("the log is shorter than it was then")
            if root_at(size) != root:
                raise Wrong("the log was rewritten since then")
        attempt("the older checkpoint", compare)

    withheld = set(listed["withheld"])

    def entry_of(seq):
        if seq not in entries and seq not in withheld:
            raise Wrong(f"it stands on entry {seq}, which is neither shown nor withheld")
        return entries.get(seq)

    pledges = 0
    for path in files:
        if re.fullmatch(r"data/pledges/P[0-9]+\.json", path):
            attempt(path, lambda: check_pledge(json.loads(read(path)), entry_of))
            pledges += 1
    return f"{folder} is what was published: {len(files)} files, {len(entries)} entries of {listed['size']}, {pledges} pledges"

if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    try:
        print(check(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None, sys.argv[3] if len(sys.argv) > 3 else None))
    except Wrong as wrong:
        print(f"first wrong  {wrong}")
        sys.exit(1)
