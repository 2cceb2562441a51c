export { byteRangeOf } from './article/origin.ts';
export { type ReadOptions, read } from './read.ts';
export { FrameError, ReadError, type ReadErrorCode } from './read-error.ts';
export type {
  ActionFrame,
  Attribute,
  Attribution,
  Frame,
  PledgeFrame,
  ReadFrames,
  Source,
  StatementFrame,
} from './stages.ts';
export * from './types.ts';
