import { setFlagsFromString } from 'node:v8';
import { partWork } from '../rollup/part-work';
import { serve } from './serve';

// Reading hundreds of workbooks has no loop in which most of the time goes. The V8 of Node 20 would spend more on optimizing wide
// functions, with what they call in them, than these gain. And it would let each heap grow to four times of what was in use before it looks
// for what is not: by then most of what a workbook leaves, and most of what writing the league makes, is.
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  setFlagsFromString('--heap-growing-percent=100');
}

serve(partWork);
