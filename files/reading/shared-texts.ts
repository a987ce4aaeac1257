import { decodeEscapes, XmlScan } from './xml-scan';

/** The texts that the cells of a workbook share, in order. Readings of East Asian words are no part of a text. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const scan = new XmlScan(xml);
  while (scan.next()) if (scan.local === 'si' && !scan.closing) texts.push(richText(scan, 'si'));
  return texts;
}

/** The text inside an element that holds `t` or runs of it; the scan stands behind the element afterwards. */
export function richText(scan: XmlScan, element: string): string {
  let text = '';
  if (scan.empty) return text;
  let reading = false;
  while (scan.next()) {
    if (scan.closing && scan.local === element) break;
    if (scan.local === 'rPh') reading = !scan.closing && !scan.empty;
    else if (scan.local === 't' && !scan.closing && !reading) text += scan.text();
  }
  return decodeEscapes(text);
}
