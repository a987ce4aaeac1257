import type { Day } from '../../core/calendar/day';
import { TEMPLATE_FILE } from '../../template/file-name';
import { download } from './download';

/** Makes the template in the page and hands it to the browser as a download; gives its file name. */
export async function downloadTemplate(today: Day): Promise<string> {
  // Only who wants the template loads what makes it.
  const { templateWorkbook } = await import('../../template/template');
  download(TEMPLATE_FILE, await templateWorkbook({ today }));
  return TEMPLATE_FILE;
}
