import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { Axis } from './Axis.tsx';
import { closest, domainOf, partLater, scaleOf } from './axis.ts';
import type { Details } from './details.ts';
import type { Gap } from './gap.ts';
import { type Command, commandOf } from './keys.ts';
import { Legend } from './Legend.tsx';
import { heightsFor, layOut } from './layout.ts';
import { DueMark, JudgedMark } from './Marks.tsx';
import { MomentFlag } from './MomentFlag.tsx';
import { ABOVE, BELOW, measuresFor } from './measures.ts';
import { acrossFrom, type Dated, stepFrom } from './order.ts';
import styles from './Picture.module.css';
import { useFocusOn } from './use-focus-on.ts';
import { useWidth } from './use-width.ts';
import { useZoom, ZOOM_STEP } from './use-zoom.ts';
import { isProposed, type Moment } from './when.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

/** So many judgements find room behind the break; older ones lie under the first. */
const MAX_LATE_JUDGEMENTS = 3;

/** The say/do timeline: said above the line, done below it, what is due and what was judged on it. */
export function Picture({
  dated,
  also,
  gap,
  today,
  detailsOf,
  vocabulary,
}: {
  readonly dated: readonly Dated[];
  /** Times that are to be seen too. */
  readonly also: readonly number[];
  readonly gap: Gap | null;
  readonly today: number;
  readonly detailsOf: (moment: Moment) => Details;
  readonly vocabulary: PledgeRead['vocabulary'];
}) {
  const frame = useRef<HTMLElement>(null);
  const help = useId();
  const width = useWidth(frame);
  const measures = measuresFor(width);
  const { near, later } = useMemo(() => partLater(dated), [dated]);
  const domain = useMemo(() => domainOf(near, also), [near, also]);
  const range = useMemo(
    () => [measures.left, Math.max(width - measures.flag * 0.92, measures.left + 40)] as const,
    [measures, width],
  );
  const zooming = useZoom(frame, width, closest(domain, range[1] - range[0]));
  const { k, x } = zooming.view;
  const scale = scaleOf(domain, range, { k, x });
  const heights = useMemo(() => heightsFor(near, domain, range, measures), [near, domain, range, measures]);
  const layout = useMemo(
    () => layOut(near, scaleOf(domain, range, { k, x: 0 }), measures, heights),
    [near, domain, range, measures, heights, k],
  );
  const byId = useMemo(() => new Map(dated.map(({ moment }) => [moment.id, moment])), [dated]);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen !== null && byId.has(chosen) ? chosen : (dated[0]?.moment.id ?? null);
  const focusOn = useFocusOn(frame);

  /** Judgements behind the break, from the right; the last of them where there are many. */
  const laterAt = new Map(
    later.toReversed().map(({ moment }, i) => [moment.id, width - 18 - Math.min(i, MAX_LATE_JUDGEMENTS - 1) * 26]),
  );
  const goTo = (id: string | null) => {
    const target = dated.find(({ moment }) => moment.id === id);
    if (target === undefined) return;
    const at = laterAt.has(target.moment.id) ? measures.left : scale(target.when.at);
    const [from, to] = [measures.left, Math.max(width - measures.flag, width / 2)];
    if (at < from) zooming.pan(at - from);
    else if (at > to) zooming.pan(at - to);
    setChosen(target.moment.id);
    focusOn(target.moment.id);
  };
  const zoomTo = (moments: readonly Moment[]) => {
    const first = scaleOf(domain, range, { k: 1, x: 0 });
    const days = dated.filter(({ moment }) => moments.includes(moment)).map(({ when }) => first(when.at));
    const [left, right] = [Math.min(...days), Math.max(...days)];
    const air = Math.max((right - left) * 0.25, 4);
    zooming.to(left - air, right + air * 2);
  };
  const obey = (command: Command) => {
    switch (command) {
      case 'next':
        return goTo(stepFrom(dated, current, 1));
      case 'previous':
        return goTo(stepFrom(dated, current, -1));
      case 'said':
      case 'done':
        return goTo(acrossFrom(dated, current, command));
      case 'first':
        return goTo(dated[0]?.moment.id ?? null);
      case 'last':
        return goTo(dated.at(-1)?.moment.id ?? null);
      case 'right':
        return zooming.pan(width / 5);
      case 'left':
        return zooming.pan(-width / 5);
      case 'in':
        return zooming.by(ZOOM_STEP);
      case 'out':
        return zooming.by(1 / ZOOM_STEP);
      case 'all':
        return zooming.all();
    }
  };
  const press = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    obey(command);
  };
  const perTime = ((range[1] - range[0]) * k) / (domain[1] - domain[0]);
  const timeAt = (pixel: number) => domain[0] + (pixel - x - range[0] * k) / perTime;

  return (
    <>
      <section
        ref={frame}
        className={styles.frame}
        style={{ height: heights.all }}
        aria-label="Timeline: said above the line, done below it"
        aria-describedby={help}
        onKeyDown={press}
      >
        <p id={help} className="unseen">
          The left and right arrows lead through the moments in order, up to what was said, down to what was done. Enter
          opens the passage. Plus and minus zoom, zero shows all, Shift with an arrow moves along.
        </p>
        <span aria-hidden="true" className={styles.said} style={{ top: heights.axis - 30 }}>
          Said
        </span>
        <span aria-hidden="true" className={styles.done} style={{ top: heights.axis + BELOW + 2 }}>
          Done
        </span>
        {width === 0 ? null : (
          <>
            <Axis
              width={width}
              height={heights.all}
              axis={heights.axis}
              scale={scale}
              seen={[timeAt(0), timeAt(width)]}
              dated={near}
              gap={gap}
              today={today}
              breakAt={
                later.length === 0 ? null : width - 36 - Math.min(later.length - 1, MAX_LATE_JUDGEMENTS - 1) * 26
              }
            />
            <ol className={styles.moments}>
              {dated.map(({ moment, when }) => {
                const at = laterAt.get(moment.id) ?? Math.round(scale(when.at));
                if (moment.id !== current && (at < -measures.flag - 20 || at > width + 20)) return null;
                const common = {
                  moment,
                  when,
                  vocabulary,
                  current: moment.id === current,
                  onCurrent: () => setChosen(moment.id),
                };
                if (moment.what === 'deadline') {
                  const turned = at > width - 170;
                  const mark = { ...common, details: detailsOf(moment), x: at };
                  return <DueMark key={moment.id} {...mark} height={heights.all} turned={turned} />;
                }
                if (moment.what === 'assessment') {
                  const behind = laterAt.has(moment.id);
                  if (!behind && !layout.judged.lane.has(moment.id) && moment.id !== current) return null;
                  const hidden = behind ? 0 : (layout.judged.hidden.get(moment.id)?.length ?? 0);
                  const mark = { ...common, details: detailsOf(moment), x: at };
                  return <JudgedMark key={moment.id} {...mark} axis={heights.axis} hidden={hidden} />;
                }
                const said = moment.side === 'said';
                const placed = said ? layout.said : layout.done;
                const lane = placed.lane.get(moment.id);
                const off = lane === undefined ? null : (said ? ABOVE : BELOW) + lane * measures.lane;
                const hidden = (placed.hidden.get(moment.id) ?? []).flatMap((id) => byId.get(id) ?? []);
                const hung = { x: at, axis: heights.axis, off, width: measures.flag, lane: measures.lane };
                return <MomentFlag key={moment.id} {...common} {...{ detailsOf, hung, hidden }} onZoom={zoomTo} />;
              })}
            </ol>
            {gap !== null && gap.actions === 0 ? (
              <p className={styles.nothing} style={{ top: heights.axis + BELOW + 12 }}>
                Nothing that was done is linked to it.
              </p>
            ) : null}
          </>
        )}
      </section>
      <div className={styles.foot}>
        <Legend proposed={dated.some(({ moment }) => isProposed(moment))} />
        <ZoomButtons zooming={zooming} most={closest(domain, range[1] - range[0])} />
      </div>
    </>
  );
}
