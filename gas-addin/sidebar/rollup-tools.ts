import type { RollupTools } from '../../task-pane/parts/rollup-tools';
import { fetchedOnce } from './fetch-page';

export const rollupTools = fetchedOnce<RollupTools>('rollup', 'Rollup', 'what puts workbooks together');
