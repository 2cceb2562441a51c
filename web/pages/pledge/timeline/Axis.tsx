import { useId } from 'react';
import styles from './Axis.module.css';
import type { Scale } from './axis.ts';
import { ticksOf } from './axis.ts';
import type { Gap, Stretch } from './gap.ts';
import { GAP_LINE } from './measures.ts';
import type { Dated } from './order.ts';

/** How far a span fades where one of its ends is open. */
const FADE_WIDTH = 72;

/** What the labels hang on: the axis with its days, spans of uncertain days, and the line between pledge and action. */
export function Axis({
  width,
  height,
  axis,
  scale,
  seen,
  dated,
  gap,
  today,
  breakAt,
}: {
  readonly width: number;
  readonly height: number;
  readonly axis: number;
  readonly scale: Scale;
  /** From when until when is seen. */
  readonly seen: readonly [number, number];
  readonly dated: readonly Dated[];
  readonly gap: Gap | null;
  readonly today: number;
  /** Where the axis breaks off before what came much later; null where it does not. */
  readonly breakAt: number | null;
}) {
  const id = useId();
  const now = scale(today);
  return (
    <svg className={styles.axis} width={width} height={height} aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={`${id}-both`}>
          <stop offset="0" className={styles.none} />
          <stop offset="0.3" className={styles.full} />
          <stop offset="0.7" className={styles.full} />
          <stop offset="1" className={styles.none} />
        </linearGradient>
        <linearGradient id={`${id}-left`}>
          <stop offset="0" className={styles.none} />
          <stop offset="1" className={styles.full} />
        </linearGradient>
        <linearGradient id={`${id}-right`}>
          <stop offset="0" className={styles.full} />
          <stop offset="1" className={styles.none} />
        </linearGradient>
        <pattern id={`${id}-over`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" className={styles.hatch} />
        </pattern>
      </defs>
      {dated.map(({ moment, when }) => {
        if (when.form === 'day' || when.form === 'about' || moment.side === 'mark') return null;
        const left = when.form === 'until' ? scale(when.end) - FADE_WIDTH : scale(when.start);
        const right = when.form === 'since' ? scale(when.start) + FADE_WIDTH : scale(when.end);
        if (right < 0 || left > width) return null;
        const fill = when.form === 'span' ? 'both' : when.form === 'until' ? 'left' : 'right';
        const y = moment.side === 'said' ? axis - 10 : axis + 5;
        return (
          <rect
            key={moment.id}
            x={left}
            y={y}
            width={Math.max(right - left, 2)}
            height="5"
            fill={`url(#${id}-${fill})`}
          />
        );
      })}
      <line x1="0" x2={width} y1={axis + 0.5} y2={axis + 0.5} className={styles.line} />
      {ticksOf(seen[0], seen[1], width).map(({ time, label, strong }) => {
        const x = Math.round(scale(time)) + 0.5;
        return (
          <g key={time} transform={`translate(${x} ${axis})`}>
            <line y1="0" y2="6" className={styles.line} />
            <text y="28" className={strong ? styles.strong : styles.day} textAnchor={x < 24 ? 'start' : 'middle'}>
              {label}
            </text>
          </g>
        );
      })}
      {breakAt === null ? null : (
        <g className={styles.break}>
          <rect x={breakAt} y={axis - 8} width={width - breakAt} height="42" />
          <line x1={breakAt + 8} x2={width} y1={axis + 0.5} y2={axis + 0.5} />
          <path d={`M${breakAt - 2} ${axis + 7}l5 -13M${breakAt + 4} ${axis + 7}l5 -13`} />
        </g>
      )}
      {now < 0 || now > width || breakAt !== null ? null : (
        <g transform={`translate(${Math.round(now) + 0.5} ${axis})`} className={styles.today}>
          <line y1="-14" y2="14" />
          <text x={now > width - 50 ? -5 : 5} y="-6" textAnchor={now > width - 50 ? 'end' : 'start'}>
            today
          </text>
        </g>
      )}
      {gap?.stretches.map((stretch) => (
        <Stretched
          key={stretch.kind}
          stretch={stretch}
          scale={scale}
          width={width}
          y={axis + GAP_LINE}
          over={`url(#${id}-over)`}
        />
      ))}
    </svg>
  );
}

/** A stretch of the line between pledge and action, with its length in words where they fit. */
function Stretched({
  stretch: { kind, from, to, open, words },
  scale,
  width,
  y,
  over,
}: {
  readonly stretch: Stretch;
  readonly scale: Scale;
  readonly width: number;
  readonly y: number;
  readonly over: string;
}) {
  const left = scale(from);
  const right = open ? Math.max(scale(to), width) : scale(to);
  if (right < 0 || left > width) return null;
  const [first, last] = [Math.max(left, 0), Math.min(right, width)];
  const fits = last - first > words.length * 6.4 + 18;
  return (
    <g className={styles.gap} data-kind={kind}>
      {kind === 'over' ? (
        <rect x={first} y={y - 4} width={Math.max(last - first, 1)} height="8" fill={over} />
      ) : (
        <line x1={first} x2={last} y1={y} y2={y} />
      )}
      <line x1={left} x2={left} y1={y - 7} y2={y + 7} className={styles.end} />
      {open ? (
        <path d={`M${width - 9} ${y - 5}L${width - 2} ${y}L${width - 9} ${y + 5}`} className={styles.arrow} />
      ) : (
        <line x1={right} x2={right} y1={y - 7} y2={y + 7} className={styles.end} />
      )}
      {fits ? (
        <text x={(first + last) / 2} y={y + 4.5} textAnchor="middle">
          {words}
        </text>
      ) : null}
    </g>
  );
}
