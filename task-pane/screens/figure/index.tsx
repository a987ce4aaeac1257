import { formatIso } from '../../../core/calendar/day';
import { cell, labelWithUnit, type Scene } from '../../../core/document/scene';
import { hasDecimalComma, localFormula } from '../../../core/formulas/local-form';
import { explain, figureDefinition, type Period } from '../../../core/kpis';
import { NONE } from '../../../core/ledger/ledger';
import { Button } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { Explanation } from '../../parts/explanation';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import { Value } from '../../parts/value';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { windowText } from '../../places/window';
import './figure.css';

type Span = 'window' | 'year' | 'month' | 'start';
const SPANS = [
  { value: 'window', label: 'As shown' },
  { value: 'year', label: '12 months' },
  { value: 'month', label: 'This month' },
  { value: 'start', label: 'Since the start' },
] as const;

const LISTED = 50;

/** One figure of one partner or of all: what it means, its numbers, every row that made it, and its formula for a cell. */
export default function FigureScreen({ reading, scene, route }: ScreenProps) {
  const isComma = hasDecimalComma(reading.input.locale ?? 'en-US');
  /** As it is typed where decimals have commas, too. */
  const typed = (formula: string): string => (isComma ? localFormula(formula) : formula);
  const { ledger } = scene.book;
  const [span, setSpan] = useKept<Span>('figure span', 'window');
  const [most, setMost] = useKept(`figure rows ${route.partner ?? ''} ${route.at ?? ''}`, LISTED);
  const definition = figureDefinition(route.at ?? '');
  const subject = route.partner === undefined ? 'portfolio' : ledger.findPartner(route.partner);
  if (definition === undefined || subject === NONE)
    return (
      <>
        <Title>{route.partner ?? 'All partners'}</Title>
        <EmptyState title="This figure is no longer in the workbook." />
      </>
    );
  const { key } = definition;
  const period = periodOf(scene, span);
  const explained = explain(scene.book, key, subject, period);
  const waits = 'needs' in explained.result && explained.result.needs !== undefined;
  return (
    <>
      <Title>{labelWithUnit(key)}</Title>
      <p class="pl-quiet">
        {route.partner ?? 'All partners'}, {windowText(ledger, period, scene.words)}
      </p>
      <Choices<Span> label="Period" choices={SPANS} present={span} busy={false} onChoose={setSpan} />
      <p class="pl-big">
        <Value of={cell(scene, key, subject, period)} words={scene.words} />
      </p>
      <Explanation scene={scene} subject={subject} figure={key} period={period} most={most} />
      {explained.rows.length > most && (
        <Button onPress={() => setMost(most + LISTED)}>
          Show {Math.min(LISTED, explained.rows.length - most)} more
        </Button>
      )}
      {waits && (
        <p>
          <Link to={{ screen: 'sheet' }}>See what is missing in your sheet</Link>
        </p>
      )}
      <h3 class="pl-subheading">In a cell</h3>
      <p class="pl-quiet">The figure itself, and every row that made it:</p>
      <p class="pl-formula">
        {definition.functionName !== null && (
          <>
            <code>{typed(`=${definition.functionName}(${argumentsOf(route.partner, period)})`)}</code>
            <br />
          </>
        )}
        <code>{typed(`=PARTNER_EXPLAIN("${key}",${argumentsOf(route.partner, period)})`)}</code>
      </p>
    </>
  );
}

function periodOf({ year, thisMonth, window }: Scene, span: Span): Period {
  if (span === 'window') return window;
  if (span === 'year') return year;
  return span === 'month' ? thisMonth : { from: 'start', to: null };
}

/** Partner and period as a formula has them. */
function argumentsOf(partner: string | undefined, { from, to }: Period): string {
  const name = `"${(partner ?? '*').replace(/"/g, '""')}"`;
  const days = [from, to].map((day) => (day === null ? '' : `"${day === 'start' ? day : formatIso(day)}"`));
  return [name, ...days].join(',').replace(/,+$/, '');
}
