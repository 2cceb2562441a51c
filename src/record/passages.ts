import type { Passage } from '../types.ts';
import type { Finding } from './types.ts';

/** The passages that say what a finding is; two findings on the same ones are the same finding. */
export function mainPassagesOf(finding: Finding): readonly Passage[] {
  switch (finding.kind) {
    case 'entity':
      return finding.mentions;
    case 'statement':
      return finding.content;
    case 'pledge':
      return finding.passages;
    case 'action':
      return [finding.passage];
    case 'quantity':
      return [finding.passage];
  }
}

/**
 * A finding on other passages.
 *
 * @param move where a passage is now, or null where it no longer stands. Of an entity, mentions and offices that no
 *   longer stand are left out
 * @returns null where a passage that the finding needs no longer stands
 */
export function withPassages(finding: Finding, move: (passage: Passage) => Passage | null): Finding | null {
  const all = (passages: readonly Passage[]): Passage[] | null => {
    const moved = passages.map(move).filter((passage) => passage !== null);
    return moved.length === passages.length ? moved : null;
  };
  switch (finding.kind) {
    case 'entity': {
      const mentions = finding.mentions.map(move).filter((passage) => passage !== null);
      const offices = finding.offices.flatMap(({ title, passage }) => {
        const moved = move(passage);
        return moved === null ? [] : [{ title, passage: moved }];
      });
      return mentions.length === 0 ? null : { ...finding, mentions, offices };
    }
    case 'statement': {
      const [source, cue, content] = [all(finding.source), all(finding.cue), all(finding.content)];
      return source && cue && content ? { ...finding, source, cue, content } : null;
    }
    case 'pledge': {
      const passages = all(finding.passages);
      const condition = finding.condition === null ? null : move(finding.condition);
      return passages && (condition !== null || finding.condition === null)
        ? { ...finding, passages, condition }
        : null;
    }
    case 'action': {
      const [passage, act] = [move(finding.passage), move(finding.act)];
      return passage && act ? { ...finding, passage, act } : null;
    }
    case 'quantity': {
      const passage = move(finding.passage);
      // The sentence around a figure only tells what it is about; where it was reworded, the figure is left of it.
      return passage && { ...finding, passage, sentence: move(finding.sentence) ?? passage };
    }
  }
}
