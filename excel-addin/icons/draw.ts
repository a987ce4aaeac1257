/**
 * Draws the icons: two practices as overlapping circles, what they share in gold. Pixels, not SVG, so that every
 * build machine draws the same file. `npx tsx excel-addin/icons/draw.ts` writes them beside this file.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

export const ICON_SIZES = [16, 32, 64, 80] as const;

type Colour = readonly [red: number, green: number, blue: number];

const TILE: Colour = [15, 76, 92];
const OURS: Colour = [255, 255, 255];
const THEIRS: Colour = [126, 196, 207];
const SHARED: Colour = [244, 178, 62];

/** Subpixels a side: enough for smooth edges at 16 pixels. */
const SAMPLES = 8;

const within = (x: number, y: number, centre: number, radius: number): boolean =>
  (x - centre) ** 2 + (y - 0.5) ** 2 <= radius ** 2;

/** The colour at a point of the unit square; null outside the rounded tile. */
function colourAt(x: number, y: number): Colour | null {
  const corner = 0.2;
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  if (dx * dx + dy * dy > corner * corner) return null;
  const radius = 0.26;
  const ours = within(x, y, 0.37, radius);
  const theirs = within(x, y, 0.63, radius);
  if (ours && theirs) return SHARED;
  if (ours) return OURS;
  return theirs ? THEIRS : TILE;
}

/** One icon as RGBA pixels. */
export function drawIcon(size: number): PNG {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = colourAt(x, y);
        if (!colour) continue;
        covered++;
        colour.forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
      }
      const at = (row * size + column) * 4;
      sum.forEach((part, channel) => (png.data[at + channel] = covered ? Math.round(part / covered) : 0));
      png.data[at + 3] = Math.round((255 * covered) / (SAMPLES * SAMPLES));
    }
  return png;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const size of ICON_SIZES)
    writeFileSync(new URL(`icon-${size}.png`, import.meta.url), PNG.sync.write(drawIcon(size)));
