import { mountPane, refuseStrayDrops, type Theme } from '../task-pane';
import { excelHost } from './host';
import { tell } from './pane/commands';
import { startsWithDocument, setStartsWithDocument } from './pane/start-up';
import { selfCheck } from './pane/self-check';
import { hearWishes } from './pane/wish';

const host = excelHost(tell);

void Office.onReady(() => {
  refuseStrayDrops(document);
  const pane = mountPane(element('pane'), host, officeTheme());
  hearWishes((route) => pane.go(route));
  element('self-check').addEventListener('click', () => void check());
  const starts = element('starts-with-file') as HTMLInputElement;
  starts.checked = startsWithDocument();
  starts.addEventListener('change', () => {
    setStartsWithDocument(starts.checked).catch(() =>
      tell('Excel could not change how this workbook starts.'),
    );
  });
});

/** The theme that Excel itself is in, where it says so: the one on the desktop is not always that of the system. */
function officeTheme(): Theme | undefined {
  const dark = (Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined)?.isDarkTheme;
  return dark === undefined ? undefined : dark ? 'dark' : 'light';
}

/** Shows the report and copies it, where the browser allows that. */
async function check(): Promise<void> {
  const report = element('self-check-report') as HTMLTextAreaElement;
  report.hidden = false;
  report.value = 'Checking \u2026';
  const found = await selfCheck(host, (check) => {
    report.value = `Checking: ${check} \u2026`;
  });
  report.value = JSON.stringify(found, null, 2);
  await navigator.clipboard?.writeText(report.value).catch(() => report.select());
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`taskpane.html has no element with the id "${id}".`);
  return found;
}
