import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** The words of a PDF with their places, page by page. */
export function wordsOf(pdf: Uint8Array): PdfPage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'review-'));
  try {
    const file = path.join(folder, 'review.pdf');
    writeFileSync(file, pdf);
    const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    return xml
      .split('<page ')
      .slice(1)
      .map((page) => {
        const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
        const words = [
          ...page.matchAll(
            /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g,
          ),
        ].map(([, left, top, right, bottom, text]) => ({
          text: (text ?? '').replace(/&amp;/g, '&'),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }));
        return { width: Number(width), height: Number(height), words };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether `pdftotext` of Poppler can be started on this machine. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
