import type { Settings } from '../workbook/settings/settings';
import type { Document } from './document';

/** Whose a document is: firm, advisor and office, as far as Settings name them; '' when they name none. */
export function whoseText({
  firmName,
  advisorName,
  office,
}: Pick<Settings, 'firmName' | 'advisorName' | 'office'>): string {
  return [firmName, advisorName, office].filter((each) => each !== null).join(' \u00b7 ');
}

/** What stands at the foot of every page: whose the document is, and what. */
export function runningLine({ title, whose }: Pick<Document, 'title' | 'whose'>): string {
  return whose === undefined ? title : `${whose} \u00b7 ${title}`;
}

/** A name for a file, without its extension: letters, digits and hyphens, so that every system takes it. */
export function fileNameOf(...parts: ReadonlyArray<string | undefined>): string {
  const name = parts
    .filter((each) => each !== undefined)
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return name === '' ? 'page' : name;
}
