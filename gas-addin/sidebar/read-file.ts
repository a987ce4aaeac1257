import type * as Readers from '../../task-pane/parts/files/read-file';
import { fetchedOnce } from './fetch-page';

const readers = fetchedOnce<typeof Readers>('readers', 'Readers', 'what reads files');

export const readSheets: typeof Readers.readSheets = async (...file) => (await readers()).readSheets(...file);

export const readMeetings: typeof Readers.readMeetings = async (...file) =>
  (await readers()).readMeetings(...file);
