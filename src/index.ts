export { open } from './article/open.ts';
export { byteRangeOf } from './article/origin.ts';
export { type ReadOptions, read } from './read.ts';
export { FrameError, ReadError, type ReadErrorCode, WeightsError, type WeightsErrorCode } from './read-error.ts';
export type {
  ActionFrame,
  Frame,
  Opened,
  PledgeFrame,
  ReadFrames,
  Source,
  StatementFrame,
  TypeShares,
} from './stages.ts';
export * from './types.ts';
export { type LoadOptions, loadReader, type Reader } from './weights/load-reader.ts';
export type { WeightsPlace } from './weights/place.ts';
