import type { ContentLine } from './lines';

/** A component with its own lines and the components inside it (a reminder's lines are not those of its event). */
export interface Component {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly inner: readonly Component[];
}

interface Open extends Component {
  readonly lines: ContentLine[];
  readonly inner: Component[];
}

/** The components of a file: every VCALENDAR in it, since programs join several; what stands outside is passed over. */
export function calendarsOf(lines: readonly ContentLine[]): Component[] {
  const root: Open = { name: '', lines: [], inner: [] };
  const open: Open[] = [root];
  for (const line of lines) {
    const name = line.value.trim().toUpperCase();
    const top = open[open.length - 1] ?? root;
    if (line.name === 'BEGIN') {
      const next: Open = { name, lines: [], inner: [] };
      top.inner.push(next);
      open.push(next);
    } else if (line.name === 'END') {
      // An END without its BEGIN is passed over; one that skips some closes those too.
      const at = open.map((each) => each.name).lastIndexOf(name);
      if (at > 0) open.length = at;
    } else top.lines.push(line);
  }
  return root.inner.filter((each) => each.name === 'VCALENDAR');
}

export function lineOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name);
}

export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}
