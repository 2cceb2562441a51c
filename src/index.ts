export { byteRangeOf } from './article/origin.ts';
export { type ReadOptions, read } from './read.ts';
export { ReadError, type ReadErrorCode } from './read-error.ts';
export type { Attribute, Attribution, Source } from './stages.ts';
export * from './types.ts';
