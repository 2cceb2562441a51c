import type { Finding } from '../../record/types.ts';
import type { Reading } from '../../types.ts';
import type { Member } from './located.ts';

/** A reading at hand, with its findings. */
export interface EnteredReading {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** Its new findings with their items, where they are at hand. */
  readonly members?: readonly Member[];
}
