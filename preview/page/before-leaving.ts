interface LeavingElements {
  readonly dialog: HTMLDialogElement;
  readonly sentence: HTMLElement;
  readonly save: HTMLElement;
  readonly drop: HTMLElement;
  readonly stay: HTMLElement;
}

/** Asks before changes are dropped that no file has: when another workbook is opened, and when the page is left. */
export class BeforeLeaving {
  private answer: ((go: boolean) => void) | null = null;

  /** `save` makes a file of the changes; it gives whether it could. */
  constructor(
    private readonly on: LeavingElements,
    private readonly isChanged: () => boolean,
    save: () => Promise<boolean>,
  ) {
    on.save.addEventListener('click', () => void save().then((saved) => this.close(saved)));
    on.drop.addEventListener('click', () => this.close(true));
    on.stay.addEventListener('click', () => this.close(false));
    on.dialog.addEventListener('cancel', () => this.close(false));
    addEventListener('beforeunload', (event) => {
      if (this.isChanged()) event.preventDefault();
    });
  }

  /** Whether one may go on; asks when something would be lost. `name` is the workbook that would be closed. */
  mayGo(name: string): Promise<boolean> {
    if (!this.isChanged()) return Promise.resolve(true);
    this.answer?.(false);
    this.on.sentence.textContent = `You changed "${name}", and no file has these changes yet.`;
    this.on.dialog.showModal();
    return new Promise((resolve) => (this.answer = resolve));
  }

  private close(go: boolean): void {
    this.on.dialog.close();
    this.answer?.(go);
    this.answer = null;
  }
}
