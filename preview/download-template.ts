import type { Day } from '../core/calendar/day';

/** Makes the template in the page and hands it to the browser as a download; gives its file name. */
export async function downloadTemplate(today: Day): Promise<string> {
  // Only who wants the template loads what makes it.
  const { TEMPLATE_FILE, templateWorkbook } = await import('../template/template');
  const bytes = await templateWorkbook({ today });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = TEMPLATE_FILE;
  link.click();
  // The browser has taken hold of the download only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return TEMPLATE_FILE;
}
