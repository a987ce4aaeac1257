import path from 'node:path';
import { firmSettingsRows } from '../../core/firm';
import { TEMPLATE_FILE } from '../../template/file-name';
import { templateWorkbook } from '../../template/template';
import { Problems, type Io } from '../io';
import { endingAsked } from '../output/ending';
import { isThere } from '../output/new-workbook';
import { shownPath } from '../output/shown-path';
import { readFirm } from '../read-firm';

export interface TemplateCommandOptions {
  readonly output?: string;
  readonly sample?: true;
  readonly firm?: string;
  readonly force?: true;
}

/** Writes the template. Throws {@link Problems} before anything is written. */
export async function writeTemplate(options: TemplateCommandOptions, io: Io): Promise<void> {
  const output = options.output ?? TEMPLATE_FILE;
  const file = path.resolve(output);
  endingAsked(output, ['xlsx']);
  if (options.force !== true && isThere(file, io))
    throw new Problems([
      `-o "${output}" is there already and may hold somebody's rows: choose another name, or replace it with --force.`,
    ]);
  const firm = options.firm === undefined ? null : readFirm(options.firm, io);
  const bytes = await templateWorkbook({
    today: io.today,
    sample: options.sample === true,
    settings: firm === null ? [] : firmSettingsRows(firm),
  });
  io.write(file, bytes, options.force === true ? 'replace' : 'new');
  io.out(`Template written to ${shownPath(file)}.\n`);
}
