export { ReadError, type ReadErrorCode } from './article/errors.ts';
export { byteRangeOf } from './article/origin.ts';
export { type ReadOptions, read } from './read.ts';
export type { Attribute, Attribution, Source } from './stages.ts';
export * from './types.ts';
