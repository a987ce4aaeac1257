import type * as Code from './rollup-code';

export type RollupTools = typeof Code;

/**
 * What puts workbooks together and checks a firm.json, fetched when the first file is dropped. In Sheets, whose page cannot fetch a part of itself, the build puts
 * gas-addin/sidebar/rollup-tools.ts in its place.
 */
export function rollupTools(): Promise<RollupTools> {
  return import('./rollup-code');
}
