import { describeStep, TEMPLATE_VERSION, type UpgradePlan } from '../../core/versions';
import { download } from './download';
import type { OpenedWorkbook } from './session';

interface UpgradeElements {
  /** Hidden while there is nothing to say about the version. */
  readonly version: HTMLElement;
  readonly sentence: HTMLElement;
  /** Opens the dialog. */
  readonly button: HTMLElement;
  readonly dialog: HTMLDialogElement;
  /** Where the dialog says what the upgrade adds, or what is in its way. */
  readonly changes: HTMLElement;
  readonly accept: HTMLElement;
  readonly decline: HTMLElement;
}

/** The file as it was opened, with what an upgrade of it would change. */
interface UpgradableFile {
  readonly opened: OpenedWorkbook;
  readonly bytes: Uint8Array;
  readonly plan: UpgradePlan;
}

/**
 * Offers the upgrade of a file from an older template: says what it adds, and makes a copy that has it. Of a newer one it
 * says that it is only read.
 */
export class UpgradeOffer {
  private file: UpgradableFile | null = null;

  /** `onCopy` is told the name of a copy once it is made, `onFailure` what kept it from being made. */
  constructor(
    private readonly on: UpgradeElements,
    onCopy: (name: string) => void,
    onFailure: (cause: unknown) => void,
  ) {
    on.button.addEventListener('click', () => on.dialog.showModal());
    on.decline.addEventListener('click', () => on.dialog.close());
    on.accept.addEventListener('click', () => {
      on.dialog.close();
      if (this.file) downloadCopy(this.file).then(onCopy, onFailure);
    });
  }

  /** What there is to say about a file goes before what was there; null for a workbook that is no file. */
  show(file: UpgradableFile | null): void {
    this.file = file;
    this.on.dialog.close();
    const plan = file?.plan ?? null;
    const lines = plan === null ? [] : changeLines(plan);
    this.on.version.hidden = lines.length === 0 && plan?.state !== 'newer';
    this.on.sentence.textContent = this.on.version.hidden ? '' : (plan?.sentence ?? '');
    this.on.button.hidden = lines.length === 0;
    this.on.accept.hidden = plan?.state !== 'upgrade';
    this.on.changes.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
    );
  }
}

/** What the upgrade changes, or what is in its way; [] where there is none. */
function changeLines(plan: UpgradePlan): readonly string[] {
  switch (plan.state) {
    case 'upgrade':
      return [...plan.steps.map(describeStep), ...plan.stays];
    case 'blocked':
      return plan.problems;
    default:
      return [];
  }
}

async function downloadCopy({ opened, bytes, plan }: UpgradableFile): Promise<string> {
  if (plan.state !== 'upgrade') throw new RangeError(plan.sentence);
  // Only who wants the copy loads what makes it.
  const { changedCopy } = await import('../../files/carry-out');
  const copy = await changedCopy(opened.name, bytes, opened.sheets, plan.steps);
  const name = opened.name.replace(/(?=\.\w+$)|$/, `-template-${TEMPLATE_VERSION}`);
  download(name, copy);
  return name;
}
