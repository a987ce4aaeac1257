import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from './command-line';

const page = readFileSync(path.join(__dirname, '../../docs/command-line.md'), 'utf8');
/** `| `--map ...` | `scorecard` `value` | ...`: an option, and the commands that have it. */
const rows = [...page.matchAll(/^\| `(--[a-z-]+)[^|]*\| ((?:`[a-z ]+` *)+)\|/gm)];
const listed = rows.map(([, option = '', of = '']): [string, string[]] => [
  option,
  [...of.matchAll(/`([^`]+)`/g)].map(([, command = '']) => command),
]);

const helpOf = async (command: string) => (await cli(...command.split(' ').filter(Boolean), '--help')).out;

/** Every command that the program's own help lists, and the ones below another. */
async function commandsBelow(above: string): Promise<string[]> {
  const [, list = ''] = /^Commands:\n((?: {2}.*\n)+)/m.exec(await helpOf(above)) ?? [];
  const names = [...list.matchAll(/^ {2}(?!help\b)([a-z]+)\b/gm)].map(([, name = '']) =>
    `${above} ${name}`.trim(),
  );
  return (await Promise.all(names.map(async (name) => [name, ...(await commandsBelow(name))]))).flat();
}

test('the page says truly which command has which option', async () => {
  const commands = await commandsBelow('');
  expect(commands).toContain('rollup merge');
  const helps = await Promise.all(commands.map(async (command) => [command, await helpOf(command)] as const));
  const having = (option: string) =>
    helps.flatMap(([command, help]) =>
      new RegExp(`^ +(?:-\\w, )?${option}\\b`, 'm').test(help) ? [command] : [],
    );
  expect(listed.length).toBeGreaterThan(5);
  for (const [option, of] of listed)
    expect([option, [...of].sort()]).toEqual([option, having(option).sort()]);
});
