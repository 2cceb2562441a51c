import { type Scale, scaleOf } from './axis.ts';
import { type Placed, placeFlags } from './lanes.ts';
import { ABOVE, BELOW, HEAD, type Measures } from './measures.ts';
import type { Dated } from './order.ts';
import { weightOf } from './relations.ts';
import { isProposed } from './when.ts';

/** Where everything stands, whatever part of it is seen: moving along the axis changes nothing of it. */
export interface Layout {
  readonly said: Placed;
  readonly done: Placed;
  /** Assessments, which stand on the axis. */
  readonly judged: Placed;
  readonly due: Placed;
}

/** Space that a sign on the axis takes. */
const SIGN_WIDTH = 24;
const DUE_LABEL_WIDTH = 168;
/** What somebody linked goes before all that is only proposed. */
const PROPOSED_WEIGHT = 0.5;

/** @param scale as zoomed, without what it was moved by */
export function layOut(
  dated: readonly Dated[],
  scale: Scale,
  measures: Measures,
  lanes: { above: number; below: number },
): Layout {
  const flags = (wanted: (dated: Dated) => boolean) =>
    dated.filter(wanted).map(({ moment, when }) => {
      return {
        id: moment.id,
        x: scale(when.at),
        weight: isProposed(moment) ? PROPOSED_WEIGHT : weightOf(moment.what, moment.relation),
      };
    });
  const { flag } = measures;
  return {
    said: placeFlags(
      flags(({ moment }) => moment.side === 'said'),
      flag + 14,
      lanes.above,
    ),
    done: placeFlags(
      flags(({ moment }) => moment.side === 'done'),
      flag + 14,
      lanes.below,
    ),
    judged: placeFlags(
      flags(({ moment }) => moment.what === 'assessment'),
      SIGN_WIDTH,
      1,
    ),
    due: placeFlags(
      flags(({ moment }) => moment.what === 'deadline'),
      DUE_LABEL_WIDTH,
      1,
    ),
  };
}

/** How high the picture is: as many lanes as are needed when all is seen; zooming in never needs more. */
export interface Heights {
  readonly above: number;
  readonly below: number;
  readonly axis: number;
  readonly all: number;
}

export function heightsFor(
  dated: readonly Dated[],
  domain: readonly [number, number],
  range: readonly [number, number],
  measures: Measures,
): Heights {
  const whole = layOut(dated, scaleOf(domain, range, { k: 1, x: 0 }), measures, {
    above: measures.lanesAbove,
    below: measures.lanesBelow,
  });
  const above = Math.max(1, whole.said.lanes);
  const below = Math.max(1, whole.done.lanes);
  const axis = HEAD + above * measures.lane + ABOVE;
  return { above, below, axis, all: axis + BELOW + below * measures.lane };
}
