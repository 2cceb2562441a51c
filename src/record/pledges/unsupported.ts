/** A pledge with its latest current assessment, and what is linked to it. */
interface Assessed {
  /** `value` is null where evidence was not judged, and of an outcome, which says itself what it rests on. */
  readonly status: { readonly value: object | null } | null;
  readonly links: readonly unknown[];
}

/** Whether a pledge was judged by its evidence, and none is linked to it. */
export function isUnsupported({ status, links }: Assessed): boolean {
  return status !== null && status.value !== null && links.length === 0;
}

export const UNSUPPORTED = 'No evidence is linked: this judgement rests on nothing.';
