import { mountPane } from '../task-pane';
import { excelHost } from './host';

const element = document.getElementById('pane');
if (!element) throw new Error('taskpane.html has no element with the id "pane".');

void Office.onReady(() => mountPane(element, excelHost()));
