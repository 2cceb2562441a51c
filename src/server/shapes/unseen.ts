import type { FindingInContext } from '../../record/views/findings.ts';

/**
 * A finding for a reviewer who decides without seeing what others decided: nothing of who decided, joined or made it. Its
 * words are to be those that were proposed.
 */
export function unseen(finding: FindingInContext): FindingInContext {
  return {
    ...finding,
    ...{ verdict: 'proposed', decisions: [], made: false },
    // Whoever makes a finding is sure of it, and the reader never is.
    confidence: finding.made ? null : finding.confidence,
    joined: finding.joined?.by == null ? finding.joined : null,
  };
}
