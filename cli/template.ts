import path from 'node:path';
import { firmSettingsRows, parseFirmText, type Firm } from '../core/firm';
import { TEMPLATE_FILE, templateWorkbook } from '../template/template';
import { Problems, type Io } from './io';

export interface TemplateCommandOptions {
  readonly output?: string;
  readonly sample?: true;
  readonly firm?: string;
  readonly force?: true;
}

/** Writes the template and gives the path it was written to. Throws {@link Problems} before anything is written. */
export async function writeTemplate(options: TemplateCommandOptions, io: Io): Promise<string> {
  const output = options.output ?? TEMPLATE_FILE;
  const file = path.resolve(output);
  if (!/\.xlsx$/i.test(file))
    throw new Problems([`-o "${output}": the template is an Excel workbook, name it .xlsx.`]);
  if (options.force !== true && exists(file, io))
    throw new Problems([
      `-o "${output}" is there already and may hold somebody's rows: choose another name, or replace it with --force.`,
    ]);
  const firm = options.firm === undefined ? null : readFirm(options.firm, io);
  const bytes = await templateWorkbook({
    today: io.today,
    sample: options.sample === true,
    settings: firm === null ? [] : firmSettingsRows(firm),
  });
  io.write(file, bytes);
  return file;
}

function readFirm(file: string, io: Io): Firm {
  let text: string;
  try {
    text = new TextDecoder().decode(io.read(file));
  } catch (error) {
    throw new Problems([`--firm "${file}" cannot be read (${(error as Error).message}).`]);
  }
  const parsed = parseFirmText(text);
  if ('firm' in parsed) return parsed.firm;
  throw new Problems(parsed.problems.map((problem) => `--firm "${file}": ${problem}`));
}

/** Whether there is anything at a path; a folder, too, cannot be read. */
function exists(file: string, io: Io): boolean {
  try {
    io.read(file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
