"""The two networks: an encoder with token heads, and `roles`, which is run once for each trigger.

The encoder is e5-small-v2 (BERT, 12 layers x 384; Wang et al. 2022). Its embeddings and lower layers stay as they are;
an embedding of capitalisation, zero at first, is added above them, since the encoder is uncased.
"""
import torch
from torch import nn
import torch.nn.functional as F

SIZE, HEADS, INNER, LAYERS = 384, 12, 1536, 12
FROZEN = 6  # lower layers that are not trained
MIDDLE = 9  # the layer whose states `roles` starts from
KINDS = ("statement", "pledge", "action")
TRIGGERS = ("cue", "pledge", "act")  # the heads that mark them
NAMES = ("person", "body", "organisation", "place", "instrument", "group")
TAGS = ["O"] + [f"{p}-{r}" for r in ("source", "content", "cue") for p in "BIES"]
ROLES = ("pledge.span", "pledge.pledger", "pledge.deadline", "pledge.amount", "pledge.condition",
         "act.span", "act.actor", "act.target", "act.date", "act.place")
PLEDGE_KINDS = ("promise", "plan", "agreement", "order", "warning")
TESTABLE = ("clear", "vague", "untestable")
# PLOVER 0.8, saydo's own types, and none.
ACT_TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
             "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "legislate", "rule", "order", "fund", "appoint", "none")
ATTRIBUTES = 1 + len(PLEDGE_KINDS) + len(TESTABLE) + len(ACT_TYPES)
# The last two learn from annotations with a broader definition than the guide's; they train the layers below and are
# not exported.
HEAD_SIZES = {"cue": 3, "pledge": 3, "act": 3, "name": 2 * len(NAMES) + 1, "pledge-more": 3, "act-more": 3}
BUCKETS = 15
TYPES_WIDTH = 768  # inner width of the head of types
TAUGHT = 0.15  # weight of the action types learned by `train.py`, relative to that head's


DROPOUT = 0.0  # with one to three epochs the networks underfit rather than overfit


class Layer(nn.Module):
    def __init__(self, dropout=DROPOUT):
        super().__init__()
        self.query, self.key, self.value = nn.Linear(SIZE, SIZE), nn.Linear(SIZE, SIZE), nn.Linear(SIZE, SIZE)
        self.out = nn.Linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.up, self.down = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.norm2 = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, t, _ = x.shape
        q, k, v = (f(x).view(b, t, HEADS, SIZE // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm(x + self.dropout(self.out(a.transpose(1, 2).reshape(b, t, SIZE))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


def bias_of(mask):
    return ((1.0 - mask.float()) * -1e4)[:, None, None, :]


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position, self.segment = nn.Embedding(30522, SIZE), nn.Embedding(512, SIZE), nn.Embedding(2, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.caps = nn.Embedding(4, SIZE)
        nn.init.zeros_(self.caps.weight)
        self.dropout = nn.Dropout(DROPOUT)
        self.heads = nn.Linear(SIZE, sum(HEAD_SIZES.values()))

    def lower(self, ids, mask):
        """States below the trained layers: no gradient, no dropout, so that they can be cached between epochs."""
        x = self.norm(self.word(ids) + self.position(torch.arange(ids.shape[1])) + self.segment.weight[0])
        bias = bias_of(mask)
        for layer in self.layers[:FROZEN]:
            x = layer(x, bias)
        return x

    def upper(self, x, caps, mask):
        x = x + self.caps(caps)
        bias = bias_of(mask)
        for layer in self.layers[FROZEN:MIDDLE]:
            x = layer(x, bias)
        middle = x
        for layer in self.layers[MIDDLE:]:
            x = layer(x, bias)
        # e5's upper layers make all words of a text similar; the middle ones keep the differences.
        return middle, self.heads(self.dropout(x + middle))

    def forward(self, ids, caps, mask):
        return self.upper(self.lower(ids, mask), caps, mask)


class Roles(nn.Module):
    def __init__(self):
        super().__init__()
        self.marks = nn.Embedding(len(KINDS) * BUCKETS, SIZE)
        nn.init.normal_(self.marks.weight, std=0.2)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS - MIDDLE))
        self.dropout = nn.Dropout(DROPOUT)
        self.tags = nn.Linear(SIZE, len(TAGS))
        self.starts, self.ends = nn.Linear(SIZE, len(ROLES)), nn.Linear(SIZE, len(ROLES))
        self.nulls = nn.Linear(SIZE, len(ROLES))
        self.attributes = nn.Sequential(nn.Linear(SIZE, SIZE), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(SIZE, ATTRIBUTES))
        # Types of act are trained separately, by `act_types.py`, from the trigger's states before and after these
        # layers.
        self.types = nn.Sequential(nn.Linear(2 * SIZE, TYPES_WIDTH), nn.GELU(), nn.Linear(TYPES_WIDTH, len(ACT_TYPES)))

    def forward(self, states, marks, mask):
        x = states + self.marks(marks)
        bias = bias_of(mask)
        for layer in self.layers:
            x = layer(x, bias)
        at = (marks % BUCKETS == 0).float() * mask.float()
        pooled, before = ((z * at[:, :, None]).sum(1) / at.sum(1, keepdim=True).clamp(min=1) for z in (x, states))
        y = self.dropout(x + states)
        attributes = self.attributes(pooled)
        others, taught = attributes[:, :ATTRIBUTES - len(ACT_TYPES)], attributes[:, ATTRIBUTES - len(ACT_TYPES):]
        acts = (marks[:, :1] >= KINDS.index("action") * BUCKETS).float()
        types = self.types(torch.cat([pooled, before], 1)) + TAUGHT * acts * taught
        return self.tags(y), self.starts(y), self.ends(y), self.nulls(pooled), torch.cat([others, types], 1)


def bucket(distance: int) -> int:
    d = abs(distance)
    b = 0 if d == 0 else 1 if d == 1 else 2 if d == 2 else 3 if d <= 4 else 4 if d <= 8 else 5 if d <= 16 else 6 if d <= 32 else 7
    return b if distance >= 0 else b + 7


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder, self.roles = Encoder(), Roles()

    def start_from(self, onnx_file):
        """Loads e5-small-v2's weights from its ONNX file; `roles` starts as a copy of the uppermost layers."""
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(onnx_file).graph
        given = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
        # Weights of linear layers have lost their names; the node that uses them still has one.
        for node in graph.node:
            if node.op_type == "MatMul" and node.name.startswith("/encoder/") and node.input[1] in given:
                given[node.name[1:].replace("/MatMul", "").replace("/", ".") + ".weight"] = given[node.input[1]].T
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
                 "norm": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
        e = self.encoder
        with torch.no_grad():
            e.word.weight.copy_(given["embeddings.word_embeddings.weight"])
            e.position.weight.copy_(given["embeddings.position_embeddings.weight"])
            e.segment.weight.copy_(given["embeddings.token_type_embeddings.weight"])
            e.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
            e.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(e.layers):
                for ours, theirs in names.items():
                    for part in ("weight", "bias"):
                        getattr(getattr(layer, ours), part).copy_(given[f"encoder.layer.{i}.{theirs}.{part}"])
            for ours, theirs in zip(self.roles.layers, e.layers[MIDDLE:]):
                ours.load_state_dict(theirs.state_dict())

    def trained_parameters(self):
        frozen = [self.encoder.word, self.encoder.position, self.encoder.segment, self.encoder.norm, *self.encoder.layers[:FROZEN]]
        for module in frozen:
            for p in module.parameters():
                p.requires_grad_(False)
        return [p for p in self.parameters() if p.requires_grad]
