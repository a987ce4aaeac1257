import { decodeEscapes } from '../edit/xml-text';
import type { XmlBytes } from './xml-bytes';

/**
 * The text inside an element that holds `t` or runs of it, gathered token by token. Readings of East Asian words are no part of
 * it.
 */
export class RichText {
  private text = '';
  private inText = false;
  private inReading = false;

  constructor(private readonly scan: XmlBytes) {}

  /** Takes a token inside the element. */
  take(): void {
    const { scan } = this;
    if (this.inText) {
      if (scan.textEnd > scan.textStart) this.text += scan.text(scan.textStart, scan.textEnd);
      if (scan.token === 'characters') this.text += scan.characters(scan.charactersStart, scan.charactersEnd);
    }
    if (scan.token !== 'tag') return;
    this.inText = false;
    if (scan.is('rPh')) this.inReading = !scan.closing && !scan.empty;
    else if (scan.is('t')) this.inText = !scan.closing && !scan.empty && !this.inReading;
  }

  /** The whole text; the next one begins. */
  finish(): string {
    const text = decodeEscapes(this.text);
    this.text = '';
    this.inText = false;
    this.inReading = false;
    return text;
  }
}
