import type { EditStep } from '../host/edit-plan';
import { TEMPLATE_VERSION } from './layouts';

/**
 * What an upgrade added is kept in rows of Settings, so that it can be undone on any host, also after a way through
 * another program: `Upgrade 2 added columns: Partners in Practice partners` / `Core story; Action steps`.
 */
type Record = readonly [name: string, value: string];

const start = (version: string) => `Upgrade ${version}`;
const START = start(TEMPLATE_VERSION);
const BLANK = ' (blank)';

export function fromRecord(version: string, blank: boolean): Record {
  return [`${START} from`, `${version}${blank ? BLANK : ''}`];
}

export function columnsRecord(step: Extract<EditStep, { readonly kind: 'add columns' }>): Record {
  return [`${START} added columns: ${step.table} in ${step.sheet}`, step.headers.join('; ')];
}

export function tabsRecord(tabs: readonly string[]): Record {
  return [`${START} added tabs`, tabs.join('; ')];
}

export function settingsRecord(names: readonly string[]): Record {
  return [`${START} added settings`, names.join('; ')];
}

/** What the rows of one upgrade say. */
export interface UpgradeRecord {
  readonly from: string;
  /** Whether there was a row for the version without a value. */
  readonly blank: boolean;
  readonly columns: ReadonlyArray<{
    readonly table: string;
    readonly sheet: string;
    readonly headers: readonly string[];
  }>;
  readonly tabs: readonly string[];
  readonly settings: readonly string[];
}

/** Whether a row keeps what the upgrade to a version (default: the present one) added. */
export function isRecord(name: string, version: string = TEMPLATE_VERSION): boolean {
  return name.toLowerCase().startsWith(`${start(version)} `.toLowerCase());
}

/** Reads the rows of the upgrade to `version` again; null when there is none to undo. */
export function readRecord(rows: ReadonlyMap<string, string>, version: string): UpgradeRecord | null {
  let from: string | null = null;
  const columns: Array<UpgradeRecord['columns'][number]> = [];
  let tabs: string[] = [];
  let settings: string[] = [];
  for (const [name, value] of rows) {
    if (!isRecord(name, version)) continue;
    const what = name.slice(start(version).length + 1);
    const place = /^added columns: (\S+) in (.+)$/i.exec(what);
    if (/^from$/i.test(what)) from = value;
    else if (place) columns.push({ table: place[1] ?? '', sheet: place[2] ?? '', headers: parts(value) });
    else if (/^added tabs$/i.test(what)) tabs = parts(value);
    else if (/^added settings$/i.test(what)) settings = parts(value);
  }
  if (from === null) return null;
  const blank = from.endsWith(BLANK);
  return { from: blank ? from.slice(0, -BLANK.length) : from, blank, columns, tabs, settings };
}

function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
