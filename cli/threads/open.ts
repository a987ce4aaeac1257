import { openWork } from '../opening/open-one';
import { serve } from './serve';

serve(openWork);
