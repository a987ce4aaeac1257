import { NO_DAY } from '../../../calendar/day';
import { missing } from '../../columns';
import { hasValue, noValue, value, type Figure } from '../../figure';
import { introductionRows } from '../../scan/introduction-rows';
import { launchOf, nameOf, within, type View } from '../../view';
import { conversion } from '../introductions/conversion';
import { dealSize } from '../introductions/deal-size';
import { velocity } from '../introductions/velocity';
import { roi } from '../money/roi';
import { FEW } from './trend';

const HALF = 45;

const DASHBOARD_KEYS = ['velocity', 'conversion', 'dealSize', 'roi'] as const;

export type DashboardKey = (typeof DASHBOARD_KEYS)[number];

export type Direction = 'higher' | 'lower' | 'same' | 'too few';

export type DashboardVerdict = 'trending up' | 'diagnose' | 'too few to tell';

/** One of the four figures in the two halves of the first 90 days. */
export interface HalfAgainstHalf {
  readonly key: DashboardKey;
  /** Days 1-45 after launch. */
  readonly first: Figure;
  /** Days 46-90 after launch. */
  readonly second: Figure;
  readonly direction: Direction;
}

export interface FirstNinetyDays {
  readonly rows: readonly HalfAgainstHalf[];
  readonly verdict: DashboardVerdict;
}

const COMPUTE: Record<DashboardKey, (view: View) => Figure> = {
  velocity: velocity.compute,
  conversion: conversion.compute,
  dealSize: dealSize.compute,
  roi: roi.compute,
};

/**
 * Days 46-90 after launch against days 1-45. A figure without a value in either half is `too few`, and so is every
 * figure while the 90 days hold fewer than six introductions. No value before day 90.
 */
export function firstNinetyDays(view: View): Figure<FirstNinetyDays> {
  const launch = launchOf(view.book, view.subject as number);
  const since = launch === NO_DAY ? 0 : view.to - launch + 1;
  if (since < 2 * HALF)
    return noValue(
      `${nameOf(view.book, view.subject)} is at day ${Math.max(0, since)} since launch; the comparison needs ${2 * HALF} days.`,
    );
  const halves = [
    within(view, launch, launch + HALF - 1),
    within(view, launch + HALF, launch + 2 * HALF - 1),
  ] as const;
  const few =
    missing(view.book.ledger, 'Referrals.Received') !== null ||
    introductionRows(view, launch, launch + 2 * HALF - 1) < FEW;
  const rows = DASHBOARD_KEYS.map((key): HalfAgainstHalf => {
    const [first, second] = [COMPUTE[key](halves[0]), COMPUTE[key](halves[1])];
    return { key, first, second, direction: few ? 'too few' : direction(first, second) };
  });
  return value({ rows, verdict: verdict(rows.map((row) => row.direction)) });
}

function direction(first: Figure, second: Figure): Direction {
  if (!hasValue(first) || !hasValue(second)) return 'too few';
  if (first.value === second.value) return 'same';
  return second.value > first.value ? 'higher' : 'lower';
}

function verdict(directions: readonly Direction[]): DashboardVerdict {
  if (directions.includes('higher')) return 'trending up';
  return directions.every((each) => each === 'too few') ? 'too few to tell' : 'diagnose';
}
