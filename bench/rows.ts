import { SERIAL_OF_DAY_0 } from '../core/host/sheet-layout';
import type { Cell, WorkbookInput } from '../core/workbook/input';

export const PARTNERS = 50;
export const MONTHS = 24;

/** 2024-11-01 as an Excel serial: the first of 24 months of 30 days each, so that a month is a division. */
const FIRST_SERIAL = 45597;
export const FIRST_DAY = FIRST_SERIAL - SERIAL_OF_DAY_0;
export const TODAY = FIRST_DAY + MONTHS * 30 - 1;
export const COLUMN = {
  partner: 0,
  received: 1,
  client: 2,
  qualified: 3,
  status: 4,
  closed: 5,
  revenue: 6,
} as const;

/** A small generator of its own (xorshift32), so that every run measures the same rows. */
export function randomSource(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** A referral sheet as a host gives it: header, then `count` rows of partner, dates as serials, text and amounts. */
export function referralRows(count: number, distinctClients: number): Cell[][] {
  const random = randomSource(20261031);
  const rows: Cell[][] = [
    ['Partner', 'Received', 'Client', 'Qualified', 'Status', 'Closed', 'First-year revenue'],
  ];
  for (let i = 0; i < count; i++) {
    const received = FIRST_SERIAL + Math.floor(random() * MONTHS * 30);
    const closed = received + Math.floor(random() * 120);
    const decided = closed < FIRST_SERIAL + MONTHS * 30;
    const won = decided && random() < 0.4;
    rows.push([
      `Partner ${Math.floor(random() * PARTNERS)}`,
      received,
      `Client ${Math.floor(random() * distinctClients)}`,
      random() < 0.8 ? 'yes' : 'no',
      won ? 'Won' : decided ? 'Lost' : 'Open',
      decided ? closed : null,
      won ? Math.round(random() * 2_000_000) / 100 : null,
    ]);
  }
  return rows;
}

export function workbookOf(rows: Cell[][]): WorkbookInput {
  return { sheets: [{ name: 'Referrals', rows }], today: TODAY };
}
