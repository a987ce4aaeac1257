import { ask, closeDialog } from '../script';
import { linkFormulas, repairFormulas } from './formulas';
import { selfCheck } from './self-check';
import type { Task } from './task';
import { makeTemplate } from './template';

const TASKS: Readonly<Record<string, Task>> = {
  link: linkFormulas,
  repair: repairFormulas,
  template: makeTemplate,
  check: selfCheck,
};

function element<Type extends HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`tasks.html has no element with the id "${id}".`);
  return found as Type;
}

/** Runs the task that the menu has put on the page; what is said is read out, and the button closes the dialog. */
async function run(): Promise<void> {
  const status = element('status');
  const progress = element<HTMLProgressElement>('progress');
  const report = element<HTMLTextAreaElement>('report');
  const close = element<HTMLButtonElement>('close');
  close.addEventListener('click', closeDialog);
  const task = TASKS[element('task').dataset['task'] ?? ''];
  let outcome: string;
  let undoable: string | null = null;
  let look = 'done';
  try {
    if (!task) throw new Error('This page was opened without anything to do. Use the menu.');
    outcome = await task(
      (what, done) => {
        status.textContent = what;
        if (done === undefined) progress.removeAttribute('value');
        else progress.value = done;
      },
      (text) => {
        report.value = text;
        report.hidden = false;
      },
    );
    undoable = await ask('undoable', null).catch(() => null);
  } catch (error) {
    outcome = error instanceof Error ? error.message : String(error);
    look = 'failed';
  }
  status.textContent = outcome;
  progress.hidden = true;
  close.textContent = 'Close';
  close.focus();
  if (undoable !== null) offerUndo(undoable, status);
  status.className = look;
}

/** What was just done can be taken back here; the pane forgets it when it is opened anew. */
function offerUndo(what: string, status: HTMLElement): void {
  const undo = element<HTMLButtonElement>('undo');
  undo.textContent = `Undo ${what}`;
  undo.hidden = false;
  undo.addEventListener('click', () => {
    undo.disabled = true;
    status.textContent = 'Undoing it \u2026';
    ask('undo', null).then(
      (sentence) => {
        status.textContent = sentence;
        undo.hidden = true;
        element('close').focus();
      },
      (error: unknown) => {
        status.textContent = error instanceof Error ? error.message : String(error);
        undo.disabled = false;
      },
    );
  });
}

void run();
