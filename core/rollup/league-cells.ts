import { text, type Block, type DocumentCell, type Section, type TableBlock } from '../document/document';
import { hasValue, type Figure } from '../kpis';
import type { ValueFormat, Words } from '../words';
import { RANKED_FROM, type Conversion, type League, type LeagueAdvisor, type Sums } from './league-types';

/** How a league table is written: its words, and whether amounts need their currency beside them. */
export interface How {
  readonly league: League;
  readonly words: Words;
  readonly mixed: boolean;
}

export function section(title: string, ...blocks: readonly Block[]): Section {
  return { title, partner: null, blocks, sections: [] };
}

export function number(value: number | null, format: ValueFormat, why: string): DocumentCell {
  return value === null ? { reason: why } : { value, format };
}

export function counted(value: number): DocumentCell {
  return { value, format: Number.isInteger(value) ? 'integer' : 'decimal' };
}

export function cellOf(found: Figure, format: ValueFormat): DocumentCell {
  return hasValue(found) ? { value: found.value, format } : { reason: found.reason };
}

/** A figure of an advisor as a cell. */
export function figureCell({ figures }: LeagueAdvisor, key: string, format: ValueFormat): DocumentCell {
  const found = figures[key];
  if (typeof found === 'number')
    return { value: found, format: format === 'decimal' && Number.isInteger(found) ? 'integer' : format };
  return {
    reason: typeof found === 'object' && found !== null ? found.reason : 'The workbook does not record it.',
  };
}

export const NOTHING_DECIDED = 'Nothing is decided yet.';

export function currencyColumn({ mixed }: How): string[] {
  return mixed ? ['Currency'] : [];
}

export function currencyCell({ mixed }: How, currency: string | null): DocumentCell[] {
  return mixed ? [text(currency ?? 'not said')] : [];
}

export function wonOf({ won, of }: Conversion): DocumentCell {
  return of === 0 ? { reason: NOTHING_DECIDED } : text(`${won} of ${of}`);
}

export function rankCell({ rank, of }: Conversion): DocumentCell {
  if (rank !== null) return { value: rank, format: 'integer' };
  return {
    reason:
      of < RANKED_FROM
        ? `A rank needs ${RANKED_FROM} decided introductions.`
        : 'Without a spread between several there is no order.',
  };
}

export function interval(
  words: Words,
  of: { readonly low: number; readonly high: number } | null,
  why: string,
): DocumentCell {
  return of === null ? { reason: why } : text(`${words.percent(of.low)} to ${words.percent(of.high)}`);
}

export const CONVERSION_COLUMNS = [
  'Won of decided',
  'Conversion',
  '95% interval',
  'Evened out',
  '95% limits',
] as const;

/** The conversion drawn towards that of the firm. */
export function evenedOut({ league }: How, { shrunk }: Conversion): DocumentCell {
  return number(shrunk?.rate ?? null, 'percent', whyNoSpread(league));
}

function whyNoSpread({ spread }: League): string {
  return hasValue(spread) ? 'No spread can be told.' : spread.reason;
}

export function conversionCells(how: How, conversion: Conversion): DocumentCell[] {
  const { won, of, interval: wilson, shrunk } = conversion;
  const { words } = how;
  return [
    wonOf(conversion),
    of === 0 ? { reason: NOTHING_DECIDED } : { value: won / of, format: 'percent' },
    interval(words, wilson, NOTHING_DECIDED),
    evenedOut(how, conversion),
    interval(
      words,
      shrunk?.limits ?? null,
      shrunk === null ? whyNoSpread(how.league) : 'There is no more spread than chance gives.',
    ),
  ];
}

export function chart(
  title: string,
  series: number,
  kind: 'bar' | 'column' = 'bar',
): Pick<TableBlock, 'chart'> {
  return { chart: { title, kind, series: [series] } };
}

export const SUM_COLUMNS = [
  'Introductions',
  'Clients',
  'Won of decided',
  'Conversion',
  'Revenue',
  'Hours',
] as const;

export function sumCells(how: How, sums: Sums, who: string | null = null): DocumentCell[] {
  const { conversion } = sums;
  return [
    ...currencyCell(how, sums.currency),
    { ...counted(sums.advisors), ...(who === null ? {} : { note: who }) },
    counted(sums.introductions),
    counted(sums.clients),
    wonOf(conversion),
    conversion.of < RANKED_FROM
      ? { reason: `A share is shown from ${RANKED_FROM} decided introductions on.` }
      : {
          value: conversion.won / conversion.of,
          format: 'percent',
          ...(conversion.interval === null
            ? {}
            : {
                note: `95% interval: ${how.words.percent(conversion.interval.low)} to ${how.words.percent(conversion.interval.high)}.`,
              }),
        },
    number(sums.revenue, 'money', 'No workbook records revenue.'),
    number(sums.hours, 'decimal', 'No workbook records hours.'),
  ];
}
/** Bars of a chart. */
export const DRAWN = 20;
