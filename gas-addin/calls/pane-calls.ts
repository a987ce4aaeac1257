import * as z from 'zod/mini';
import { EditProblem } from '../../core/edits';
import { CALL_SCHEMAS } from './call-schemas';
import type { Answer, CallName, Calls } from './calls';
import { changesNow } from '../reading/changes';
import { lookAtCheck, removeChecks, typeInCheck } from './check-calls';
import { edit } from '../writing/edits/edit';
import { formulasOf, setFormulas } from '../menu/formula-cells';
import { beginTemplate, endTemplate, fillTemplateTab } from '../writing/sheets/make-template';
import { codeOfPage } from '../cells/page-code';
import { firstReading, rowsOf } from '../cells/read-in-parts';
import { goTo, selection } from './go-to';
import { googleProblem } from '../google-problems';
import { underLock } from '../writing/lock';
import { startUp, undo, undoable, write } from '../writing/transaction';
import { writeSettings } from '../writing/write-settings';
import { writeSheet } from '../writing/sheets/write-sheet';

type Handlers = { readonly [Name in CallName]: (takes: Calls[Name]['takes']) => Calls[Name]['gives'] };

const active = () => SpreadsheetApp.getActiveSpreadsheet();

const HANDLERS: Handlers = {
  start: () => startUp(active()),
  read: ({ cells }) => firstReading(active(), cells),
  rows: ({ sheet, first, count }) => rowsOf(active(), sheet, first, count),
  writeSheet: (plan) => write((host) => writeSheet(host, plan)),
  writeSettings: (rows) => {
    write((host) => writeSettings(host, rows));
    return null;
  },
  edit: (plan) => {
    write((host) => edit(host, plan));
    return null;
  },
  undoable: () => undoable(active()),
  undo: () => write(undo),
  goTo: (place) => {
    goTo(active(), place);
    return null;
  },
  selection: () => selection(active()),
  readers: () => codeOfPage('readers'),
  rollup: () => codeOfPage('rollup'),
  changes: () => changesNow(active()),
  formulas: () => formulasOf(active()),
  setFormulas: (plan) => {
    write((host) => setFormulas(host, plan));
    return null;
  },
  beginTemplate: (frame) => write((host) => beginTemplate(host, frame)),
  templateTab: ({ sheet, tab }) => {
    fillTemplateTab(sheet, tab);
    return null;
  },
  lookAtCheck: (place) => lookAtCheck(active(), place),
  typeInCheck: (cell) => {
    underLock(() => typeInCheck(active(), cell));
    return null;
  },
  removeChecks: (names) => {
    underLock(() => removeChecks(active(), names));
    return null;
  },
  endTemplate: () => {
    endTemplate();
    return null;
  },
};

/**
 * The one door for the pages: `text` is JSON of the call's name and what it takes, the answer is JSON, too. A failure is
 * answered with a sentence; nothing is thrown, because Google would show the place in the script.
 */
export function paneCall(text: unknown): string {
  let answer: Answer;
  try {
    answer = { gives: handle(parse(text)) };
  } catch (error) {
    answer = { problem: sentence(error), edit: error instanceof EditProblem };
  }
  return JSON.stringify(answer);
}

interface Request {
  readonly name: string;
  readonly takes: unknown;
}

function parse(text: unknown): Request {
  let data: unknown;
  try {
    data = JSON.parse(String(text));
  } catch {
    data = null;
  }
  const request = z.safeParse(z.object({ name: z.string(), takes: z.unknown() }), data);
  if (!request.success)
    throw new Error('The pane sent what is not readable. Close the pane and open it again.');
  return request.data;
}

function handle({ name, takes }: Request): unknown {
  if (!isCall(name))
    throw new Error(`The pane asked for "${name}", which this script does not know. Reload the page.`);
  const schema: z.ZodMiniType<unknown> = CALL_SCHEMAS[name];
  const result = z.safeParse(schema, takes);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(
      `The pane sent something for "${name}" that cannot be carried out (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}); nothing was changed.`,
    );
  }
  return (HANDLERS[name] as (takes: unknown) => unknown)(result.data);
}

function isCall(name: string): name is CallName {
  return Object.prototype.hasOwnProperty.call(HANDLERS, name);
}

/** What Google or the script said, as a sentence. */
export function sentence(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error))
    .replace(/^Exception:\s*/, '')
    .trim();
  if (error instanceof EditProblem) return message;
  const known = googleProblem(message);
  if (known !== null) return known;
  if (error instanceof TypeError || error instanceof ReferenceError || message === '')
    return `Google Sheets could not do this; nothing was changed. (${message})`;
  return /[.!?)]$/.test(message) ? message : `${message}.`;
}
