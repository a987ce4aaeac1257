/** Long work that says how far it is, and stops when it is told to. */
export interface Work {
  /** How much is done, 0 to 1, and what is being done now, in a few words. */
  progress(done: number, what: string): void;
  /** Whether the advisor has cancelled. Who works looks between steps that can stand alone, never inside a write. */
  readonly cancelled: boolean;
}

/** What cancelled work throws; nothing was written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('Canceled; nothing was changed.');
  }
}
