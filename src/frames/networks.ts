/**
 * The networks of the trained reader, as the frames stage sees them. Who runs them, ONNX Runtime or a test, is no
 * matter to it. All tensors are row by row; rows are padded at their end to the longest.
 */
export interface Networks {
  encode(batch: EncoderInput): Promise<EncoderOutput>;
  roles(batch: RolesInput): Promise<RolesOutput>;
  chains(batch: ChainsInput): Promise<ChainsOutput>;
}

export interface EncoderInput {
  readonly rows: number;
  readonly length: number;
  /** Pieces: `[rows, length]`. */
  readonly ids: Int32Array;
  /** How the word of each piece is capitalised: `[rows, length]`. */
  readonly caps: Int32Array;
  /** 1 for a piece, 0 for padding: `[rows, length]`. */
  readonly mask: Int32Array;
}

export interface EncoderOutput {
  /** `[rows, length, hidden]` */
  readonly states: Float32Array;
  /** Logits of the token heads one after another: `[rows, length, labels of all heads]`. */
  readonly heads: Float32Array;
}

export interface RolesInput {
  readonly rows: number;
  readonly length: number;
  /** States of the first piece of each word: `[rows, length, hidden]`. */
  readonly states: Float32Array;
  /** Kind of the trigger and signed distance to it, as `markOf` writes them: `[rows, length]`. */
  readonly marks: Int32Array;
  /** 1 for a word, 0 for padding: `[rows, length]`. */
  readonly mask: Int32Array;
}

export interface RolesOutput {
  /** Logits of the pieces of source, content and cue: `[rows, length, tags]`. */
  readonly tags: Float32Array;
  /** Logits of where each role begins and ends: `[rows, length, roles]`. */
  readonly starts: Float32Array;
  readonly ends: Float32Array;
  /** Logits of each role being absent: `[rows, roles]`. */
  readonly nulls: Float32Array;
  /** `[rows, attributes]` */
  readonly attributes: Float32Array;
}

/** Sentences. */
export interface ChainsInput {
  readonly rows: number;
  readonly length: number;
  /** States of the first piece of each word: `[rows, length, hidden]`. */
  readonly states: Float32Array;
  /** 1 for a word, 0 for padding: `[rows, length]`. */
  readonly mask: Int32Array;
}

export interface ChainsOutput {
  /** Logits of a sentence saying that one thing is so to another: `[rows, relations]`. */
  readonly present: Float32Array;
  /** For each relation, logits of where what is later begins and ends, then what is earlier: `[rows, length, 4 × relations]`. */
  readonly pointers: Float32Array;
}
