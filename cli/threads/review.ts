import { reviewWork } from '../review/review-work';
import { serve } from './serve';

serve(reviewWork);
