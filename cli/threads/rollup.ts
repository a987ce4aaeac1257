import { partWork } from '../rollup/part-work';
import { serve } from './serve';

serve(partWork);
