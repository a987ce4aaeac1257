import type { FigureKey } from '../keys';
import type { Explainer } from './explainer';
import { INTRODUCTION_EXPLAINERS } from './introductions';
import { MONEY_EXPLAINERS } from './money';
import { RELATIONSHIP_EXPLAINERS } from './relationship';

/** How every figure is explained. */
export const EXPLAINERS: Readonly<Record<FigureKey, Explainer>> = {
  ...INTRODUCTION_EXPLAINERS,
  ...MONEY_EXPLAINERS,
  ...RELATIONSHIP_EXPLAINERS,
};
