import { RichText } from './rich-text';
import { XmlBytes } from './xml-bytes';

/** The texts that the cells of a workbook share, in order, read while the part is unpacked. */
export class SharedTexts {
  readonly texts: string[] = [];
  private readonly scan = new XmlBytes();
  private readonly text = new RichText(this.scan);
  private inside = false;

  feed(chunk: Uint8Array): void {
    const { scan } = this;
    scan.feed(chunk);
    while (scan.next()) {
      if (this.inside) this.text.take();
      if (scan.token !== 'tag' || !scan.is('si')) continue;
      this.inside = !scan.closing && !scan.empty;
      if (!this.inside) this.texts.push(this.text.finish());
    }
  }
}
