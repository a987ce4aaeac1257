import { decided, introductionRows, introductions } from '../introductions';
import { countText, numberText } from '../numbers';
import type { View } from '../view';
import { named, sumOf, type Explainer } from './explainer';
import * as of from './rows';

const wonOfDecided = (view: View): string => {
  const { won, lost } = decided(view);
  return `${won} won / (${won} won + ${lost} lost)`;
};

const interval = (end: string): Explainer => ({
  formula: (view) => `${end} end of the Wilson 95% interval of ${wonOfDecided(view)}`,
  rows: (view) => of.decidedRows(view, false),
});

const limit = (end: string): Explainer => ({
  formula: (view) =>
    `${end} exact Poisson 95% limit of ${countText(introductionRows(view, view.from, view.to), 'introduction')} / ${numberText(view.months)} months`,
  rows: of.countedRows,
});

export const INTRODUCTION_EXPLAINERS = {
  introductions: sumOf('credit', of.introductionsByCredit),
  clients: sumOf('credit', of.clientsByCredit),
  influencedIntroductions: sumOf('credit', of.influencedByCredit),
  influencedClients: sumOf('credit', of.influencedClientsByCredit),
  conversion: { formula: wonOfDecided, rows: (view: View) => of.decidedRows(view, false) },
  conversionLow: interval('lower'),
  conversionHigh: interval('upper'),
  conversionFloor: {
    formula: (view: View) => {
      const { won, lost, stale } = decided(view);
      return `${won} won / (${won} won + ${lost} lost + ${stale} open for more than 365 days)`;
    },
    rows: (view: View) => of.decidedRows(view, true),
  },
  velocity: {
    formula: (view: View) =>
      `${named(introductions(view), 'introductions')} / ${numberText(view.months)} months`,
    rows: of.introductionsByCredit,
  },
  velocityLow: limit('lower'),
  velocityHigh: limit('upper'),
  daysToClient: {
    formula: (view: View) => `median of ${countText(of.timedWins(view).length, 'duration')} in days`,
    rows: of.timedWins,
  },
  openIntroductions: sumOf('number', (view) => of.openRows(view, () => 1)),
  openMedianAge: {
    formula: (view: View) => `median of ${countText(of.openRows(view, () => 1).length, 'age')} in days`,
    rows: (view: View) => of.openRows(view, (_, age) => age),
  },
  dealSize: {
    formula: (view: View) => {
      const rows = of.dealRows(view);
      const sum = rows.reduce((total, row) => total + row.contribution, 0);
      return `${numberText(sum)} first-year revenue / ${countText(rows.length, 'client')}`;
    },
    rows: of.dealRows,
  },
} satisfies Record<string, Explainer>;
