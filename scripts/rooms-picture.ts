/** Draws docs/images/rooms.svg from the linter's own table of rooms: each room stands above all that it knows. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { CORE_ROOMS, MAY_KNOW } from '../rooms.mjs';

const FILE = 'docs/images/rooms.svg';
const WIDTH = 116;
const HEIGHT = 30;
const GAP = 14;
const RISE = 74;
const MARGIN = 20;

const rooms = Object.keys(MAY_KNOW);
const below = (room: string): readonly string[] => (MAY_KNOW[room] ?? []).filter((each) => each !== room);

/** What a room knows and does not reach through another one that it knows. */
function direct(room: string): string[] {
  const reached = new Set(below(room).flatMap(below));
  return [...new Set(below(room))].filter((each) => !reached.has(each));
}

const levels = new Map<string, number>();
function level(room: string): number {
  const known = levels.get(room);
  if (known !== undefined) return known;
  const own = Math.max(-1, ...below(room).map(level)) + 1;
  levels.set(room, own);
  return own;
}

const top = Math.max(...rooms.map(level));
const rows = Array.from({ length: top + 1 }, (_, at) => rooms.filter((room) => level(room) === at));
const widest = Math.max(...rows.map((row) => row.length));
const total = widest * (WIDTH + GAP) - GAP + 2 * MARGIN;
const places = new Map<string, { readonly x: number; readonly y: number }>();
rows.forEach((row, at) => {
  const left = (total - row.length * (WIDTH + GAP) + GAP) / 2;
  row.forEach((room, i) => places.set(room, { x: left + i * (WIDTH + GAP), y: MARGIN + (top - at) * RISE }));
});

const lines = rooms.flatMap((room) => {
  const from = places.get(room)!;
  return direct(room).map((other) => {
    const to = places.get(other)!;
    const [x1, y1, x2, y2] = [from.x + WIDTH / 2, from.y + HEIGHT, to.x + WIDTH / 2, to.y];
    return `<path d="M${x1} ${y1}C${x1} ${y1 + 24} ${x2} ${y2 - 24} ${x2} ${y2}"/>`;
  });
});
const boxes = rooms.map((room) => {
  const { x, y } = places.get(room)!;
  const kind = CORE_ROOMS.includes(room) ? 'core' : 'outside';
  return `<rect class="${kind}" x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="5"/><text x="${x + WIDTH / 2}" y="${y + 20}">${room}</text>`;
});
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total} ${2 * MARGIN + top * RISE + HEIGHT}" role="img" aria-label="The rooms of the code: each knows only rooms below it">
<style>text{font:13px system-ui,sans-serif;text-anchor:middle;fill:#1b2733}rect{stroke:#44566b;stroke-width:1.2}.core{fill:#e3edf7}.outside{fill:#fdf3dc}path{fill:none;stroke:#8296ab;stroke-width:1}</style>
<rect x="0" y="0" width="100%" height="100%" style="fill:#fff;stroke:none"/>
${lines.join('\n')}
${boxes.join('\n')}
</svg>
`;

void resolveConfig(FILE).then(async (options) =>
  writeFileSync(FILE, await format(svg, { ...options, parser: 'html' })),
);
