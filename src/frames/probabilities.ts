/** `log(softmax(logits[at … at + count]))`, written into `out` from 0 on. */
export function logSoftmax(logits: Float32Array, at: number, count: number, out: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) most = Math.max(most, logits[at + i]!);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(logits[at + i]! - most);
  const shift = most + Math.log(sum);
  for (let i = 0; i < count; i++) out[i] = logits[at + i]! - shift;
}

export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Probabilities are clamped to this distance from 0 and 1. */
const MIN_PROBABILITY = 1e-4;

/** Logarithm of the odds, within ±9.2. */
export function logit(probability: number): number {
  const held = Math.min(Math.max(probability, MIN_PROBABILITY), 1 - MIN_PROBABILITY);
  return Math.log(held / (1 - held));
}
