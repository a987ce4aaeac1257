import type { PartFile, PartHead, PracticePart } from '../../../core/rollup';
import type { PartnerPart } from '../../../core/rollup/practice/part';

/** Parts as tests write them: only what matters. */

export const HEAD: PartHead = {
  format: 1,
  software: '0.1.0',
  definitions: 3,
  asOf: '2026-10-31',
  from: '2025-11-01',
  settings: 'a',
  pseudonyms: false,
  currency: null,
};

export function partner(name: string, more: Partial<PartnerPart> = {}): PartnerPart {
  return {
    name,
    key: name.toLowerCase(),
    firm: null,
    category: null,
    profession: null,
    active: true,
    verdict: null,
    fragile: false,
    figures: {},
    decided: { won: 0, of: 0 },
    months: [],
    ...more,
  };
}

export function practice(advisor: string, more: Partial<PracticePart> = {}): PracticePart {
  return {
    file: `${advisor}.xlsx`,
    hash: `hash of ${advisor}`,
    advisor,
    office: null,
    firm: null,
    currency: 'USD',
    template: '4',
    lastRecord: '2026-10-30',
    figures: {},
    decided: { won: 0, of: 0 },
    partners: [],
    notes: [],
    flags: [],
    care: [],
    ...more,
  };
}

export function partFile(name: string, parts: PartFile['parts'], head: Partial<PartHead> = {}): PartFile {
  return { name, head: { ...HEAD, ...head }, parts };
}
