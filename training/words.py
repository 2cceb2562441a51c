"""Words and word pieces as in BERT's uncased tokeniser, each word with its UTF-16 offsets in the text.

`src/frames/words.ts` and `word-pieces.ts` do the same; `export.py` writes reference cases for both.
"""
import unicodedata
from dataclasses import dataclass
from pathlib import Path

UNKNOWN, CLS, SEP, PAD = 100, 101, 102, 0
LONGEST_WORD = 100


@dataclass(slots=True)
class Word:
    start: int  # UTF-16 units
    end: int
    pieces: tuple[int, ...]
    caps: int  # 0 lower case or no letter, 1 initial capital, 2 all capitals, 3 mixed


def _is_control(c: str) -> bool:
    return c not in "\t\n\r" and unicodedata.category(c) in ("Cc", "Cf") or c == "\ufffd"


def _is_space(c: str) -> bool:
    return c in " \t\n\r" or unicodedata.category(c) == "Zs"


def _is_punctuation(c: str) -> bool:
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def _is_cjk(c: str) -> bool:
    o = ord(c)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2B73F
            or 0x2B740 <= o <= 0x2B81F or 0x2B820 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


def caps_of(raw: str) -> int:
    letters = [c for c in raw if c.isalpha()]
    upper = [c for c in letters if c.isupper()]
    if not upper:
        return 0
    if len(upper) == len(letters) and len(letters) > 1:
        return 2
    return 1 if len(upper) == 1 and letters[0].isupper() else 3


class Tokeniser:
    def __init__(self, vocabulary: Path):
        self.ids = {piece: i for i, piece in enumerate(vocabulary.read_text("utf-8").split("\n"))}
        self.known: dict[str, tuple[int, ...]] = {}

    def words(self, text: str, at: int = 0) -> list[Word]:
        """Words of a text; `at` is added to their offsets."""
        out: list[Word] = []
        raw, start, end, i = [], 0, 0, at

        def close():
            if raw:
                word = "".join(raw)
                out.append(Word(start, end, self.pieces(word), caps_of(word)))
                raw.clear()

        for c in text:
            width = 2 if ord(c) > 0xFFFF else 1
            if _is_control(c) or c == "\0":
                pass
            elif _is_space(c):
                close()
            elif _is_punctuation(c) or _is_cjk(c):
                close()
                out.append(Word(i, i + width, self.pieces(c), caps_of(c)))
            else:
                if not raw:
                    start = i
                raw.append(c)
                end = i + width
            i += width
        close()
        return out

    def pieces(self, raw: str) -> tuple[int, ...]:
        found = self.known.get(raw)
        if found is None:
            found = self.known[raw] = self._pieces(raw)
        return found

    def _pieces(self, raw: str) -> tuple[int, ...]:
        word = "".join(c for c in unicodedata.normalize("NFD", raw.lower()) if unicodedata.category(c) != "Mn")
        if not word or len(word) > LONGEST_WORD:
            return (UNKNOWN,)
        out, i = [], 0
        while i < len(word):
            for j in range(len(word), i, -1):
                piece = self.ids.get(word[i:j] if i == 0 else "##" + word[i:j])
                if piece is not None:
                    out.append(piece)
                    i = j
                    break
            else:
                return (UNKNOWN,)
        return tuple(out)
