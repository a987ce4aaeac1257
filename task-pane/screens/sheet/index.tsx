import { Title } from '../../parts/title';
import type { ScreenProps } from '../../screen';
import { MappingView } from './mapping-view';

/** "This is your sheet": which tables were found where, and how each column was read. */
export default function SheetScreen({ reading, host }: ScreenProps) {
  return (
    <>
      <Title>Your sheet</Title>
      <MappingView tables={reading.tables} host={host} />
    </>
  );
}
