import { ALL } from './arguments';
import { findFunction } from './catalogue';
import type { FunctionEntry } from './entry';

/** What a formula has to do with us. */
export interface FormulaKind {
  /** It calls a function of the catalogue. */
  readonly ours: boolean;
  /** It calls one that takes `ledger` without it: nothing tells the spreadsheet when to recalculate it. */
  readonly unlinked: boolean;
  /** It calls PARTNER_LEDGER. */
  readonly ledger: boolean;
}

interface Call {
  readonly entry: FunctionEntry;
  /** Positions of the arguments in the formula, ends excluded; none for `()`. */
  readonly args: ReadonlyArray<readonly [start: number, end: number]>;
}

/** What a formula calls; `formula` as Excel and Google Sheets give it in English, arguments separated by commas. */
export function formulaKind(formula: string): FormulaKind {
  const calls = callsIn(formula);
  return {
    ours: calls.length > 0,
    unlinked: calls.some((call) => !isLinked(formula, call)),
    ledger: calls.some(({ entry }) => takesTables(entry)),
  };
}

/**
 * The formula with `ledger` (a name or a cell) passed to every call that takes it and has none; the same text when
 * there is nothing to add. A partner that was left out is written as `"*"`, which means the same: before other arguments
 * Google Sheets would pass it as a blank cell.
 */
export function linkFormula(formula: string, ledger: string): string {
  let linked = formula;
  // From the end, so that the positions of the calls before stay what they are.
  const calls = callsIn(formula).filter((call) => !isLinked(formula, call));
  const edits = calls.flatMap((call) => editsOf(formula, call, ledger)).sort((a, b) => b.at - a.at);
  for (const { at, remove, text } of edits) linked = linked.slice(0, at) + text + linked.slice(at + remove);
  return linked;
}

/**
 * The formula with `ranges` (`Referrals!$A$1:$Q`, ...) given to every PARTNER_LEDGER() that has none: Google Sheets calculates
 * it again only when one of them changes. The same text when there is no such call, or no range.
 */
export function giveTables(formula: string, ranges: readonly string[]): string {
  let given = formula;
  if (ranges.length === 0) return given;
  const blank = callsIn(formula).flatMap(({ entry, args }) =>
    takesTables(entry) ? blankOf(formula, args) : [],
  );
  for (const [start, end] of blank.sort(([a], [b]) => b - a))
    given = given.slice(0, start) + ranges.join(',') + given.slice(end);
  return given;
}

/** The place between the brackets when nothing stands there. */
function blankOf(formula: string, args: Call['args']): Call['args'] {
  return args.length === 1 && args.every(([start, end]) => formula.slice(start, end).trim() === '')
    ? args
    : [];
}

/** Whether a formula gives a table of ours, which fills columns beside its own. */
export function fillsColumns(formula: string): boolean {
  return callsIn(formula).some(({ entry }) => entry.gives === 'table');
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/** The edits that link one call; of two at the same place the one further right comes first. */
function editsOf(formula: string, { entry, args }: Call, ledger: string): Edit[] {
  const position = ledgerPosition(entry);
  const partner = entry.parameters.findIndex(({ kind }) => kind === 'partner');
  const replacing = ([start, end]: readonly [number, number], text: string): Edit => ({
    at: start,
    remove: end - start,
    text,
  });
  const edits: Edit[] = [];
  const blank = args[position];
  if (blank) edits.push(replacing(blank, ledger));
  else {
    const [, end] = args[args.length - 1]!;
    const more = entry.parameters
      .slice(args.length, position)
      .map((_, i) => (args.length + i === partner ? `,${PORTFOLIO}` : ','));
    edits.push({ at: end, remove: 0, text: `${more.join('')},${ledger}` });
  }
  const asked = args[partner];
  if (asked && formula.slice(asked[0], asked[1]).trim() === '') edits.push(replacing(asked, PORTFOLIO));
  return edits;
}

/** Everything together, as a formula writes it. */
const PORTFOLIO = `"${ALL}"`;

function isLinked(formula: string, { entry, args }: Call): boolean {
  const position = ledgerPosition(entry);
  if (position < 0) return true;
  return args.some(([start, end], index) => {
    const text = formula.slice(start, end).trim();
    return text !== '' && (index === position || /^([^!]+!)?ledger$/i.test(text));
  });
}

function ledgerPosition(entry: FunctionEntry): number {
  return entry.parameters.findIndex(({ kind }) => kind === 'ledger');
}

function takesTables(entry: FunctionEntry): boolean {
  return entry.parameters.some(({ kind }) => kind === 'tables');
}

/** Texts, quoted tab names and references in brackets, inside which nothing counts; then names and signs. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.]*|[(){},]/gu;

/** Every call of a catalogue function in a formula, also inside other functions. */
function callsIn(formula: string): Call[] {
  if (!formula.startsWith('=') || !/PARTNER_/i.test(formula)) return [];
  const calls: Call[] = [];
  const open: Array<{
    readonly sign: string;
    readonly entry: FunctionEntry | undefined;
    start: number;
    readonly args: Array<readonly [number, number]>;
  }> = [];
  let word: { readonly text: string; readonly end: number } | null = null;
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(formula); found !== null; found = PIECE.exec(formula)) {
    const { 0: piece, index } = found;
    const inner = open[open.length - 1];
    if (piece === '(' || piece === '{') {
      const named = piece === '(' && word !== null && word.end === index ? word.text : '';
      const entry = findFunction(named.replace(/^_xldudf_/i, ''));
      open.push({ sign: piece, entry, start: index + 1, args: [] });
    } else if (piece === ',' && inner?.sign === '(') {
      inner.args.push([inner.start, index]);
      inner.start = index + 1;
    } else if (piece === ')' || piece === '}') {
      open.pop();
      if (inner?.entry) calls.push({ entry: inner.entry, args: [...inner.args, [inner.start, index]] });
    }
    word = /^[\p{L}_\\]/u.test(piece) ? { text: piece, end: index + piece.length } : null;
  }
  return calls;
}
