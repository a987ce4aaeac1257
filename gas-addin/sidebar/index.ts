import { mountPane, refuseStrayDrops } from '../../task-pane';
import { sheetsHost } from './host';

const element = document.getElementById('pane');
if (!element) throw new Error('sidebar.html has no element with the id "pane".');

refuseStrayDrops(document);
const pane = mountPane(element, sheetsHost());
if (element.dataset['open'] === 'log') pane.go({ screen: 'log' });
