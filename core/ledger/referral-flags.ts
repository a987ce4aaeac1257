import { NO_DAY } from '../calendar/day';
import { LOST, NONE, NOT_ASKED, OPEN, WON, type Ledger, type ReferralColumns } from './ledger';

/** Bits of a referral's flags. */
export const INBOUND = 1;
export const SOURCED = 2;
/**
 * Counts as an introduction: inbound, and qualified, won, or lost with Qualified blank (it went far enough to be decided); every
 * inbound row of a table without a column Qualified.
 */
export const COUNTS = 4;
export const IS_WON = 8;
export const IS_LOST = 16;
/** Its Id has several rows. */
export const SHARED = 32;

/** Flags of every referral row, its status as at asOf. */
export function referralFlags(ledger: Ledger): Uint8Array {
  const { referrals, asOf } = ledger;
  const flags = new Uint8Array(referrals.count);
  const shared = sharedIds(referrals);
  for (let row = 0; row < referrals.count; row++) {
    const closed = referrals.closed[row]!;
    const status = closed !== NO_DAY && closed > asOf ? OPEN : referrals.status[row]!;
    let flag = (referrals.sourced[row] === 1 ? SOURCED : 0) | (status === WON ? IS_WON : 0);
    if (status === LOST) flag |= IS_LOST;
    if (referrals.inbound[row] === 1) {
      flag |= INBOUND;
      const qualified = referrals.qualified[row];
      if (
        qualified === 1 ||
        qualified === NOT_ASKED ||
        status === WON ||
        (qualified === -1 && status === LOST)
      )
        flag |= COUNTS;
    }
    const id = referrals.referral[row]!;
    if (shared !== null && id !== NONE && shared[id] === 2) flag |= SHARED;
    flags[row] = flag;
  }
  return flags;
}

/** The highest Id code; NONE when no row has one. */
function lastId(referrals: ReferralColumns): number {
  let last = NONE;
  for (let row = 0; row < referrals.count; row++)
    if (referrals.referral[row]! > last) last = referrals.referral[row]!;
  return last;
}

/** Per Id code: 2 when several rows have it; null when no row has a code. */
function sharedIds(referrals: ReferralColumns): Uint8Array | null {
  const last = lastId(referrals);
  if (last === NONE) return null;
  const seen = new Uint8Array(last + 1);
  for (let row = 0; row < referrals.count; row++) {
    const id = referrals.referral[row]!;
    if (id !== NONE && seen[id]! < 2) seen[id]!++;
  }
  return seen;
}

/** Client of each Id code, by the first row received up to asOf that names one; NONE otherwise. */
export function clientsOfIds({ referrals, asOf }: Pick<Ledger, 'referrals' | 'asOf'>): Int32Array {
  const clients = new Int32Array(lastId(referrals) + 1).fill(NONE);
  for (let row = 0; row < referrals.count; row++) {
    const id = referrals.referral[row]!;
    const received = referrals.received[row]!;
    if (received !== NO_DAY && received > asOf) continue;
    if (id !== NONE && clients[id] === NONE) clients[id] = referrals.client[row]!;
  }
  return clients;
}
