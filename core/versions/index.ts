export { FIRST_LAYOUT, LAYOUTS, PRESENT_LAYOUT, TEMPLATE_VERSION, type Layout } from './layouts';
export { describeStep, type UndoPlan, type UndoStep, type UpgradePlan } from './plan';
export { planUndo } from './plan-undo';
export { planUpgrade } from './plan-upgrade';
export { templateVersion, whyNotWritable } from './version';
