import { Problems } from '../io';

/** `EUR=1.08`: what a unit of a currency is worth in that of the firm. Throws {@link Problems}. */
export function ratesOf(given: readonly string[]): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  const problems: string[] = [];
  for (const each of given) {
    const [, currency, amount] = /^\s*([A-Za-z]{3})\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(each) ?? [];
    const rate = Number(amount);
    if (currency === undefined || !(rate > 0))
      problems.push(
        `--rate "${each}" should read EUR=1.08: a currency and what a unit of it is worth in the firm's.`,
      );
    else if (rates.has(currency.toUpperCase()))
      problems.push(`--rate gives ${currency.toUpperCase()} twice: keep one of them.`);
    else rates.set(currency.toUpperCase(), rate);
  }
  if (problems.length > 0) throw new Problems(problems);
  return rates;
}
