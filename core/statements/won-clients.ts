import { NONE, WON } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import { closest } from '../ledger/spelling';
import { cellAt, sheetNamed, tablesWithHeader } from '../edits/places';
import type { WorkbookInput } from '../workbook/input';
import { cellText, fold, isMissing, tidy } from '../workbook/values/text';

/** A client that an introduction brought. */
interface WonClient {
  readonly client: string;
  readonly partner: string;
  readonly referralId: string;
}

/** The clients of introductions that were received and won. */
interface WonClients {
  /** `several`: won under more than one partner. */
  find(client: string): WonClient | 'several' | null;
  /** Names that are spelled alike, and the same names with the last one first; best first. */
  close(client: string): readonly string[];
}

/** Clients are the same without letter case, accents and punctuation. */
export function clientKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const OFFERED = 3;

export function wonClients(input: WorkbookInput, reading: Reading): WonClients {
  const { ledger } = reading;
  const { referrals } = ledger;
  const tables = tablesWithHeader(reading).filter(({ kind }) => kind === 'Referrals');
  const byKey = new Map<string, WonClient | 'several'>();
  const names = new Map<string, string>();
  for (let i = 0; i < referrals.count; i++) {
    const code = referrals.client[i]!;
    if (
      code === NONE ||
      referrals.status[i] !== WON ||
      referrals.inbound[i] !== 1 ||
      referrals.sourced[i] !== 1
    )
      continue;
    const client = ledger.clients[code]!;
    const partner = ledger.partners[referrals.partner[i]!]!.name;
    const key = clientKey(client);
    const known = byKey.get(key);
    if (known === undefined) {
      names.set(key, client);
      byKey.set(key, { client, partner, referralId: idOf(i) });
    } else if (known !== 'several' && known.partner !== partner) byKey.set(key, 'several');
  }
  const keys = [...names.keys()];
  return {
    find: (client) => byKey.get(clientKey(client)) ?? null,
    close(client) {
      const words = clientKey(client).split(' ');
      const sameWords = [...words].sort().join(' ');
      const turned = keys.filter((key) => key.split(' ').sort().join(' ') === sameWords);
      const alike = closest(clientKey(client), keys, OFFERED).map((at) => keys[at]!);
      return [...new Set([...turned, ...alike])].map((key) => names.get(key)!);
    },
  };

  function idOf(index: number): string {
    const sheet = ledger.sheets[referrals.sheet[index]!] ?? '';
    const row = referrals.row[index]!;
    const table = tables.find((each) => each.sheet === sheet && each.firstRow <= row && row <= each.lastRow);
    const position = table?.columns.find(({ column }) => column === 'Id')?.position;
    const text =
      position === undefined ? '' : tidy(cellText(cellAt(sheetNamed(input, sheet), row, position)));
    return isMissing(text) ? '' : text;
  }
}
