import type { CallName, Calls } from '../../../gas-addin/calls/calls';
import type { Source } from '../../hosts/gas/source';

/** Asks the script as a page does; the sentence of a failure is thrown. */
export function paneCall<Name extends CallName>(
  source: Source,
  name: Name,
  takes: Calls[Name]['takes'],
): Calls[Name]['gives'] {
  const answer = JSON.parse(String(source.run('paneCall', [JSON.stringify({ name, takes })]))) as {
    gives: Calls[Name]['gives'];
    problem?: string;
  };
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer.gives;
}
