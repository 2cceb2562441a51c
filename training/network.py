"""The two networks: an encoder with token heads, and `roles`, which is run once for each trigger.

The encoder is e5-small-v2 (BERT, 12 layers x 384; Wang et al. 2022). Its embeddings and lower layers stay as they are;
an embedding of capitalisation, zero at first, is added above them, since the encoder is uncased.
"""
import hashlib

import numpy as np
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
HEAD_SIZES = {"cue": 3, "pledge": 3, "act": 3, "name": 2 * len(NAMES) + 1}
BUCKETS = 15
TYPES_WIDTH = 768  # inner width of the head of types
NAMES_WIDTH = 192  # inner width of what tags names
TAUGHT = 0.15  # weight of the action types learned by `train.py`, relative to that head's


DROPOUT = 0.0  # with one to three epochs the networks underfit rather than overfit


def as_uint8(x):
    """Rounds as DynamicQuantizeLinear does (ONNX), one scale a tensor; the gradient passes unchanged."""
    with torch.no_grad():
        low, high = torch.aminmax(x)
        low, high = low.clamp(max=0), high.clamp(min=0)
        scale = ((high - low) / 255).clamp(min=1e-9)
        zero = torch.round(-low / scale)
        rounded = (torch.round(x / scale) + zero).clamp_(0, 255).sub_(zero).mul_(scale)
    return x + (rounded - x).detach() if x.requires_grad else rounded


def as_int7(weight):
    """Rounds as `export.py` stores weights, one scale an output; the gradient passes unchanged."""
    with torch.no_grad():
        scale = (weight.abs().amax(1, keepdim=True) / 64).clamp(min=1e-9)
        rounded = torch.round(weight / scale).clamp_(-64, 64).mul_(scale)
    return weight + (rounded - weight).detach() if weight.requires_grad else rounded


class Rounded(nn.Linear):
    """A linear layer that computes as its exported form does, so that training and evaluation see what rounding costs."""
    rounds = True  # `export.py` switches it off, and rounds the weights itself

    def forward(self, x, ready=False):
        """`ready`: x is rounded already."""
        if not Rounded.rounds:
            return F.linear(x, self.weight, self.bias)
        return F.linear(x if ready else as_uint8(x), as_int7(self.weight), self.bias)


class Layer(nn.Module):
    def __init__(self, dropout=DROPOUT, linear=nn.Linear):
        super().__init__()
        self.query, self.key, self.value = linear(SIZE, SIZE), linear(SIZE, SIZE), linear(SIZE, SIZE)
        self.out = linear(SIZE, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.up, self.down = linear(SIZE, INNER), linear(INNER, SIZE)
        self.norm2 = nn.LayerNorm(SIZE, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, t, _ = x.shape
        given = (as_uint8(x), True) if isinstance(self.query, Rounded) and Rounded.rounds else (x,)
        q, k, v = (f(*given).view(b, t, HEADS, SIZE // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm(x + self.dropout(self.out(a.transpose(1, 2).reshape(b, t, SIZE))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


def bias_of(mask):
    return ((1.0 - mask.float()) * -1e4)[:, None, None, :]


class NameTagger(nn.Module):
    """What is added to the logits of names, from the states of a piece and its two neighbours; nothing until `names.py` has trained it. Names
    need what stands beside them, and layers of their own: silver names taught the head little of where they end."""

    def __init__(self, dropout=0.2):
        super().__init__()
        self.narrow = Rounded(2 * SIZE, NAMES_WIDTH)
        self.beside = Rounded(3 * NAMES_WIDTH, NAMES_WIDTH)
        self.out = Rounded(NAMES_WIDTH, HEAD_SIZES["name"])
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, middle, upper):
        x = F.gelu(self.narrow(self.dropout(torch.cat([middle, upper], 2))))
        padded = F.pad(x, (0, 0, 1, 1))
        x = torch.cat([padded[:, :-2], x, padded[:, 2:]], 2)
        return self.out(self.dropout(F.gelu(self.beside(self.dropout(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position, self.segment = nn.Embedding(30522, SIZE), nn.Embedding(512, SIZE), nn.Embedding(2, SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(linear=nn.Linear if i < FROZEN else Rounded) for i in range(LAYERS))
        self.caps = nn.Embedding(4, SIZE)
        nn.init.zeros_(self.caps.weight)
        self.dropout = nn.Dropout(DROPOUT)
        self.heads = Rounded(SIZE, sum(HEAD_SIZES.values()))
        self.names = NameTagger()
        self.rounded_lower, self.lower_name = None, "e5"

    def lower(self, ids, caps, mask):
        """States below the trained layers: no gradient, no dropout, so that they can be cached between epochs. Of an exported encoder, where
        training goes on from one."""
        if self.rounded_lower is not None:
            given = {"ids": ids.numpy(), "caps": caps.numpy(), "mask": mask.numpy().astype(np.int64)}
            return torch.from_numpy(self.rounded_lower.run(["lower"], given)[0])
        x = self.norm(self.word(ids) + self.position(torch.arange(ids.shape[1])) + self.segment.weight[0])
        bias = bias_of(mask)
        for layer in self.layers[:FROZEN]:
            x = layer(x, bias)
        return x

    def upper(self, x, caps, mask):
        if self.rounded_lower is None:  # an exported encoder has added them
            x = x + self.caps(caps)
        bias = bias_of(mask)
        for layer in self.layers[FROZEN:MIDDLE]:
            x = layer(x, bias)
        middle = x
        for layer in self.layers[MIDDLE:]:
            x = layer(x, bias)
        # e5's upper layers make all words of a text similar; the middle ones keep the differences.
        heads = self.heads(self.dropout(x + middle))
        others = heads.shape[2] - HEAD_SIZES["name"]
        return middle, torch.cat([heads[:, :, :others], heads[:, :, others:] + self.names(middle, x)], 2)

    def forward(self, ids, caps, mask):
        return self.upper(self.lower(ids, caps, mask), caps, mask)


class Roles(nn.Module):
    def __init__(self):
        super().__init__()
        self.marks = nn.Embedding(len(KINDS) * BUCKETS, SIZE)
        nn.init.normal_(self.marks.weight, std=0.2)
        self.layers = nn.ModuleList(Layer(linear=Rounded) for _ in range(LAYERS - MIDDLE))
        self.dropout = nn.Dropout(DROPOUT)
        self.tags = Rounded(SIZE, len(TAGS))
        self.starts, self.ends = Rounded(SIZE, len(ROLES)), Rounded(SIZE, len(ROLES))
        self.nulls = Rounded(SIZE, len(ROLES))
        self.attributes = nn.Sequential(Rounded(SIZE, SIZE), nn.GELU(), nn.Dropout(DROPOUT), Rounded(SIZE, ATTRIBUTES))
        # Types of act are trained separately, by `act_types.py`, from the trigger's states before and after these
        # layers.
        self.types = nn.Sequential(Rounded(2 * SIZE, TYPES_WIDTH), nn.GELU(), Rounded(TYPES_WIDTH, len(ACT_TYPES)))

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


def session_of(model, threads=1):
    """Runs an exported network."""
    import onnxruntime as ort
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def dequantised(graph):
    """Parameters of an exported network in fp32, by their names in PyTorch. The export names a linear weight by the node that uses it."""
    from onnx import numpy_helper
    given = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    out = {k: torch.tensor(v) for k, v in given.items() if not k.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].endswith("_quantized") and node.input[1] in given:
            weight = node.input[1][: -len("_quantized")]
            w = given[weight + "_quantized"].astype(np.float32) * given[weight + "_scale"]
            name = weight.removesuffix("_Transposed") if weight.endswith(".weight_Transposed") else node.name.split("/MatMul")[0][1:].replace("/", ".") + ".weight"
            out[name] = torch.tensor(w.T.copy())
        elif node.op_type == "Gather" and node.input[0].endswith("_quantized"):
            weight = node.input[0][: -len("_quantized")]
            out[weight] = torch.tensor((given[node.input[0]].astype(np.float32) - given[weight + "_zero_point"]) * given[weight + "_scale"])
    return out


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

    def start_from_reader(self, folder):
        """Loads what was trained of an exported reader, as far as 8 bits kept it; `start_from` loads the rest."""
        import onnx
        trained = {id(p) for p in self.trained_parameters()}
        for part, network in (("encoder", self.encoder), ("roles", self.roles)):
            given = dequantised(onnx.load(folder / f"{part}.onnx").graph)
            with torch.no_grad():
                for name, parameter in network.named_parameters():
                    if id(parameter) in trained:
                        parameter.copy_(given[name])
        self.run_on_lower_of(folder)

    def run_on_lower_of(self, folder):
        """Takes the states below the trained layers from an exported encoder, so that the layers above learn with the rounding that they will
        meet. Capitalisation stays fixed then: other networks run on the states above it."""
        import onnx
        cut = onnx.utils.Extractor(onnx.load(folder / "encoder.onnx")).extract_model(["ids", "caps", "mask"], ["lower"])
        self.encoder.rounded_lower = session_of(cut)
        self.encoder.lower_name = hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest()[:12]
        self.encoder.caps.weight.requires_grad_(False)

    def trained_parameters(self):
        frozen = [self.encoder.word, self.encoder.position, self.encoder.segment, self.encoder.norm, *self.encoder.layers[:FROZEN]]
        for module in frozen:
            for p in module.parameters():
                p.requires_grad_(False)
        return [p for p in self.parameters() if p.requires_grad]


def trained(work, name, begin=None):
    """The reader that `train.py` wrote, with the rest of its checkpoint. `begin`: the folder that it went on from, whose lower layers it runs on."""
    kept = torch.load(work / f"{name}.pt", weights_only=False, map_location="cpu")
    model = Reader()
    model.load_state_dict({**model.state_dict(), **kept["model"]})
    if begin is not None:
        model.run_on_lower_of(begin)
    return model.eval(), kept
