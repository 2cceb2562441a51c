import { type ParsedCheckpoint, parseCheckpoint } from './checkpoint.ts';

/**
 * The checkpoint that a signed note holds, whoever has signed it. Who has is for `verifyNote` to say.
 *
 * @throws Error that says what is wrong, where it is no checkpoint
 */
export function checkpointIn(note: string): ParsedCheckpoint {
  const split = note.lastIndexOf('\n\n');
  return parseCheckpoint(split < 0 ? note : note.slice(0, split + 1));
}
