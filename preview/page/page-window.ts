import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets/facade';

declare global {
  interface Window {
    /** The grid is a canvas without an accessible tree: tests look into it through its own interface. */
    partnerLedger?: { readonly api: FUniver };
  }
}
