import { dayFromCivil } from '../../core/calendar/day';
import { TEMPLATE_FILE } from '../file-name';
import { templateWorkbook } from '../template';

/** The workbooks that the build puts into dist/template, by file name: blank as of the day of the build, and filled. */
export async function builtTemplates(now: Date): Promise<Record<string, Uint8Array>> {
  const today = dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return {
    [TEMPLATE_FILE]: await templateWorkbook({ today }),
    [TEMPLATE_FILE.replace('.xlsx', '-sample.xlsx')]: await templateWorkbook({ today, sample: true }),
  };
}
