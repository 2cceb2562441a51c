"""Texts with their annotations, as windows of words with a label for each word, and the frames in them."""
import gzip
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from network import ACT_TYPES, NAMES, PLEDGE_KINDS, TESTABLE
from words import Tokeniser, Word

WINDOW = 384  # pieces, including [CLS] and [SEP]
OVERLAP = 96
CONTEXT = 320  # words that `roles` sees


@dataclass(slots=True)
class GoldFrame:
    kind: int  # index in KINDS
    trigger: tuple[int, int]  # words of the window, half-open
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    pledge_kind: int = -1
    testable: int = -1
    act_type: int = -1


@dataclass(slots=True)
class Window:
    article: str
    words: list[Word]
    paragraph: list[int]  # of each word
    labels: dict[str, list[int]]  # head -> a label for each word, -100 where unknown
    frames: list[GoldFrame]


def paragraphs_of(file: Path) -> dict[str, list[tuple[int, int]]]:
    """Paragraphs as saydo's article stage cuts them (`paragraphs.ts` writes them), without furniture."""
    out = {}
    for line in file.read_text("utf-8").splitlines():
        x = json.loads(line)
        out[x["id"]] = [(a, b) for (a, b), role in zip(x["paragraphs"], x["roles"]) if role != "furniture"]
    return out


def lines(path: Path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as f:
        for line in f:
            if line.strip():
                yield json.loads(line)


def utf16(text: str, start: int, end: int) -> str:
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le", "replace")


def stretches(words: list[Word]) -> list[tuple[int, int]]:
    """Cuts a paragraph that is too long for a window: at a sentence end where there is one, with an overlap."""
    limit, out, a = WINDOW - 2, [], 0
    while a < len(words):
        size, b = 0, a
        while b < len(words) and size + len(words[b].pieces) <= limit:
            size += len(words[b].pieces)
            b += 1
        if b == len(words):
            out.append((a, b))
            break
        out.append((a, b))
        back, c = 0, b
        while c > a + 1 and back < OVERLAP:
            c -= 1
            back += len(words[c].pieces)
        a = c
    return out


def windows_of(text: str, paragraphs, tokeniser: Tokeniser) -> list[list[tuple[int, list[Word]]]]:
    out, now, size = [], [], 1
    for index, (start, end) in enumerate(paragraphs):
        words = tokeniser.words(utf16(text, start, end), start)
        if not words:
            continue
        length = sum(len(w.pieces) for w in words) + 1
        if length > WINDOW - 1:
            if now:
                out.append(now)
            now, size = [], 1
            out.extend([[(index, words[a:b])] for a, b in stretches(words)])
            continue
        if size + length > WINDOW:
            out.append(now)
            now, size = [], 1
        now.append((index, words))
        size += length
    if now:
        out.append(now)
    return out


def covered(words: list[Word], start: int, end: int) -> tuple[int, int] | None:
    """Words that overlap a span of characters."""
    inside = [i for i, w in enumerate(words) if w.start < end and w.end > start]
    return (inside[0], inside[-1] + 1) if inside else None


ANNOTATIONS = Path(__file__).parent / "annotations"
# Types for CoreNLP's labels, for names that `names.tsv` does not have; its MISC has none.
SILVER = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": None}


def table(name: str) -> dict[str, str]:
    return dict(line.split("\t")[:2] for line in (ANNOTATIONS / name).read_text("utf-8").splitlines() if "\t" in line)


class Corpus:
    def __init__(self, folder: Path, work: Path, tokeniser: Tokeniser, annotations: list[Path] = ()):
        """`work` contains the output of `paragraphs.ts`; `annotations` are further files of pledges and actions."""
        self.tokeniser = tokeniser
        self.paragraphs = paragraphs_of(work / "paragraphs.jsonl")
        self.articles: dict[str, dict] = {}
        acts = folder / "pledges-actions"
        self.dev_acts = {x["id"]: x for x in lines(acts / "news-dev.jsonl")}
        self.acts = {x["id"]: x for x in lines(acts / "news-train.jsonl")}
        for file in annotations:
            self.acts.update((x["id"], x) for x in lines(file))
        given = list(lines(acts / "genres-train.jsonl"))
        kept = sorted((x["id"] for x in given), key=lambda i: hashlib.sha1(i.encode()).hexdigest())
        self.genres = {x["id"]: x for x in given}
        # Further invented texts include their text; other annotations refer to PolNeAR's.
        self.genres.update((id, x) for id, x in self.acts.items() if "text" in x)
        self.acts = {id: x for id, x in self.acts.items() if "text" not in x}
        self.types, self.typed_names = table("act-types.tsv"), table("names.tsv")
        self.polnear = {x["id"]: x for part in ("train", "dev") for x in lines(folder / "polnear" / f"{part}.jsonl")}
        self.parts = {"dev": [x["id"] for x in lines(folder / "polnear" / "dev.jsonl")], "news-dev": list(self.dev_acts)}
        self.parts["genres-dev"] = kept[: len(kept) // 3]
        aside = {i for part in self.parts.values() for i in part}
        self.parts["train"] = [i for i in [*self.polnear, *self.genres] if i not in aside]
        self.names = {}
        for part in ("train", "dev"):
            for x in lines(folder / "polnear" / f"{part}.corenlp.jsonl.gz"):
                self.names[x["id"]] = list(names_of(x["sentences"], self.polnear[x["id"]]["text"], self.typed_names))
        # Names that somebody marked by reading replace those of CoreNLP.
        self.names.update((x["id"], x["names"]) for x in lines(ANNOTATIONS / "names.jsonl"))

    def text(self, id: str) -> str:
        return (self.polnear.get(id) or self.genres[id])["text"]

    def windows(self, id: str) -> list[Window]:
        text = self.text(id)
        acts = self.acts.get(id) or self.genres.get(id)
        said = self.polnear.get(id)
        names = self.names.get(id)
        out = []
        for part in windows_of(text, self.paragraphs[id], self.tokeniser):
            words = [w for _, ws in part for w in ws]
            para = [p for p, ws in part for _ in ws]
            known = {"cue": said, "pledge": acts, "act": acts, "name": names}
            window = Window(id, words, para, {head: [0 if its else -100] * len(words) for head, its in known.items()}, [])
            if said:
                self._statements(window, said["annotations"][0])
            if acts:
                self._acts(window, acts)
            if names:
                self._names(window, names)
            out.append(window)
        return out

    def _span(self, window: Window, start, end, paragraph=None):
        span = covered(window.words, start, end)
        if span is None:
            return None
        a, b = span
        if paragraph is not None:
            while a < b and window.paragraph[a] != paragraph:
                a += 1
            while b > a and window.paragraph[b - 1] != paragraph:
                b -= 1
        return (a, b) if a < b else None

    @staticmethod
    def _mark(labels, span, kind=0):
        for i in range(*span):
            labels[i] = 2 * kind + (1 if i == span[0] else 2)

    def _statements(self, window: Window, annotation):
        for start, end in annotation["discard"]:
            span = self._span(window, start, end)
            if span:
                window.labels["cue"][span[0]:span[1]] = [-100] * (span[1] - span[0])
        for one in annotation["attributions"]:
            cue = sorted(one.get("cue") or [])
            trigger = self._span(window, *cue[0]) if cue else None
            if trigger is None:
                continue
            paragraph = window.paragraph[trigger[0]]
            frame = GoldFrame(0, trigger)
            for role, pieces in (("source", one.get("source") or []), ("content", one.get("content") or []), ("cue", cue[1:])):
                found = [self._span(window, *p, paragraph) for p in sorted(pieces)]
                frame.spans[role] = [f for f in found if f]
            self._mark(window.labels["cue"], trigger)
            window.frames.append(frame)

    def _acts(self, window: Window, given):
        for p in given["pledges"]:
            pieces = sorted(p["spans"])
            whole = self._span(window, *pieces[0])
            if whole is None:
                continue
            paragraph = window.paragraph[whole[0]]
            if len(pieces) > 1 and pieces[-1][1] - pieces[0][0] < 300:
                whole = self._span(window, pieces[0][0], pieces[-1][1], paragraph)
            frame = GoldFrame(1, (whole[0], whole[0] + 1), {"span": [whole]}, PLEDGE_KINDS.index(p["kind"]), TESTABLE.index(p["testable"]))
            for role in ("pledger", "deadline", "amount", "condition"):
                self._role(window, frame, role, p.get(f"{role}_at"), paragraph)
            self._mark(window.labels["pledge"], whole)
            window.frames.append(frame)
        for a in given["actions"]:
            trigger = self._span(window, *a["act"])
            if trigger is None:
                continue
            paragraph = window.paragraph[trigger[0]]
            piece = next(s for s in a["spans"] if s[0] <= a["act"][0] and a["act"][1] <= s[1])
            whole = self._span(window, *piece, paragraph)
            if whole is None:
                continue
            of = self.types.get((a.get("type") or "").lower().strip())
            frame = GoldFrame(2, trigger, {"span": [whole]}, act_type=-1 if of is None else ACT_TYPES.index("none" if of == "-" else of))
            for role in ("actor", "target", "date", "place"):
                self._role(window, frame, role, a.get(f"{role}_at"), paragraph)
            self._mark(window.labels["act"], trigger)
            window.frames.append(frame)
        for start, end in given.get("unsure", ()):
            span = self._span(window, start, end)
            if span and not any(label > 0 for label in window.labels["act"][span[0]:span[1]]):
                window.labels["act"][span[0]:span[1]] = [-100] * (span[1] - span[0])

    def _role(self, window, frame, role, at, paragraph):
        span = self._span(window, *at, paragraph) if at else None
        frame.spans[role] = [span] if span else []

    def _names(self, window: Window, names):
        for start, end, kind in names:
            span = covered_fast(window, start, end)
            if span is None:
                continue
            for i in range(*span):
                window.labels["name"][i] = -100 if kind is None else 2 * NAMES.index(kind) + (2 if i > span[0] else 1)


def names_of(sentences, text, typed):
    """CoreNLP's names as (start, end, type), with the type that `names.tsv` gives their words; None where it is
    unknown."""
    for sentence in sentences:
        i = 0
        while i < len(sentence):
            label = sentence[i][4]
            j = i + 1
            if label in SILVER:
                while j < len(sentence) and sentence[j][4] == label:
                    j += 1
                start, end = sentence[i][0], sentence[j - 1][1]
                kind = typed.get(" ".join(utf16(text, start, end).split()), SILVER[label])
                if kind in NAMES or kind is None or kind == "-":
                    yield start, end, kind if kind in NAMES else None
            i = j


def covered_fast(window: Window, start, end):
    if not window.words or end <= window.words[0].start or start >= window.words[-1].end:
        return None
    return covered(window.words, start, end)
