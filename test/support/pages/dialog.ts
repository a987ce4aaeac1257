import { JSDOM } from 'jsdom';
import type { AppsScript } from '../../hosts/gas/runtime';
import { scriptRun } from './script-run';

/** What a dialog said in the end. */
export interface Outcome {
  readonly title: string;
  readonly said: string;
  readonly failed: boolean;
  readonly report: string;
}

/** Chooses an item of the menu and waits until its dialog has done what it does. */
export async function runDialog(script: AppsScript, item: string): Promise<Outcome> {
  script.menu(item);
  const dialog = script.dialogs[script.dialogs.length - 1];
  if (!dialog) throw new Error(`${item} opened no dialog.`);
  const page = new JSDOM(dialog.content, {
    url: 'https://dialog.example/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    beforeParse(window) {
      Object.assign(window, {
        // A browser has them; jsdom leaves them out.
        TextDecoder,
        TextEncoder,
        google: {
          script: {
            run: scriptRun((name, args) => script.menu(name, ...args)),
            host: { close: () => undefined },
          },
        },
      });
    },
  });
  const { document } = page.window;
  const find = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`The dialog has no element "${id}".`);
    return found;
  };
  for (let tries = 0; find('status').className === ''; tries++) {
    if (tries > 3000) throw new Error(`The dialog came no further than: ${find('status').textContent ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const status = find('status');
  const outcome = {
    title: dialog.title,
    said: status.textContent ?? '',
    failed: status.className === 'failed',
    report: (find('report') as HTMLTextAreaElement).value,
  };
  page.window.close();
  return outcome;
}
