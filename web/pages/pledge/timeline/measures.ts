/** Sizes of the picture in pixels. Labels are set in HTML, so these and the style sheet must agree. */
export interface Measures {
  readonly flag: number;
  readonly lane: number;
  readonly lanesAbove: number;
  readonly lanesBelow: number;
  /** Between the left edge and the first day. */
  readonly left: number;
}

/** Above the lanes: labels of what is due. */
export const HEAD = 34;
/** Between the axis and the nearest words above it. */
export const ABOVE = 18;
/** Below the axis: days, then the line between pledge and action. */
export const BELOW = 70;
/** Where that line runs, below the axis. */
export const GAP_LINE = 50;

export function measuresFor(width: number): Measures {
  return width < 640
    ? { flag: 150, lane: 104, lanesAbove: 4, lanesBelow: 3, left: 30 }
    : { flag: 216, lane: 104, lanesAbove: 4, lanesBelow: 3, left: 44 };
}
