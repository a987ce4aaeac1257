import { openSource } from '../hosts/gas/source';
import { hostContract } from '../support/host-contract';
import { contentOf, sheetsWorkbook } from '../support/pages/sheets-page';

describe('Google Sheets', () => {
  hostContract((sheets) => {
    const source = openSource(contentOf(sheets));
    return sheetsWorkbook(source.book, source.run, source.type);
  });
});
