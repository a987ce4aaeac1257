import { useMemo } from 'preact/hooks';
import {
  byRule,
  complianceReport,
  NOT_ADVICE,
  RULE_TABLE,
  RULES_AS_OF,
  type ComplianceReport,
  type ComplianceRule,
  type Flag,
  type TriggerRow,
} from '../../../core/compliance';
import { NONE } from '../../../core/ledger/ledger';
import { listed, type Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { Jump } from '../../parts/jump';
import { Link } from '../../parts/link';
import { Message } from '../../parts/message';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import './compliance.css';

/** Rows of one flag that the pane lists. */
const LISTED = 8;
/** Partners named before a rule is opened. */
const NAMED = 3;

/** What to talk about with compliance: flags by rule with the rows behind them, rules that are off, and the table itself. */
export default function ComplianceScreen({ scene, route }: ScreenProps) {
  const { book, words } = scene;
  const partner = route.partner === undefined ? NONE : book.ledger.findPartner(route.partner);
  const concerns = (flag: Flag) => partner === NONE || flag.partner === partner;
  // Whoever makes a copy is asked about names beforehand, apart from what is flagged now.
  const report = useMemo(() => complianceReport(book, { shared: 'partner copy' }), [book]);
  const [shared, flags] = [true, false].map((isCopy) =>
    report.flags.filter((flag) => (flag.rule === 'reg-s-p-privacy') === isCopy && concerns(flag)),
  ) as [Flag[], Flag[]];
  const disclaimer = book.ledger.settings.firm.texts.get('disclaimer');
  return (
    <>
      <Title>{partner === NONE ? 'Compliance' : `Compliance: ${book.ledger.partners[partner]!.name}`}</Title>
      <Message>
        <p>
          <strong>{NOT_ADVICE}</strong>
        </p>
        <p>{words.localised(`Facts of the rules as of ${RULES_AS_OF}.`)}</p>
        {disclaimer !== undefined && <p>{disclaimer}</p>}
      </Message>
      {report.remark !== '' && (
        <Message tone="warning">
          <p>{report.remark}</p>
        </Message>
      )}
      {flags.length === 0 ? (
        <p>
          Nothing in the workbook triggers a rule as of {words.longDate(report.day)}. That says nothing about
          what is not in the workbook.
        </p>
      ) : (
        <Flags flags={flags} words={words} single={partner !== NONE} />
      )}
      {shared.length > 0 && (
        <>
          <h3 class="pl-subheading">Before you share a copy</h3>
          <Flags flags={shared} words={words} single={partner !== NONE} most={3} />
        </>
      )}
      <NotLookedAt rules={report.notLookedAt} />
      <Details summary={`The ${RULE_TABLE.length} rules`}>
        <ul class="pl-groups">
          {RULE_TABLE.map((rule) => (
            <li key={rule.id}>
              <RuleFacts rule={rule} words={words} />
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** Flags by rule, in the order in which the rules come up. */
function Flags({
  flags,
  words,
  single,
  most = LISTED,
}: {
  readonly flags: readonly Flag[];
  readonly words: Words;
  /** Only one partner is looked at. */
  readonly single: boolean;
  /** Rows listed of one flag. */
  readonly most?: number;
}) {
  return (
    <ul class="pl-groups">
      {byRule(flags).map((found) => {
        const [first] = found;
        return (
          <li key={first.rule}>
            <Details
              open={single}
              summary={
                <>
                  {first.title}
                  {!single && <span class="pl-under pl-quiet">{whom(found)}</span>}
                </>
              }
            >
              <p class="pl-ask">{first.ask}</p>
              <p class="pl-quiet">{first.own ? (first.citation ?? 'A rule of your own.') : first.citation}</p>
              {found.map((flag) => (
                <div key={flag.partner} class="pl-flag">
                  {!single && <Link to={{ screen: 'partner', partner: flag.name }}>{flag.name}</Link>}
                  <p>{words.localised(flag.what)}</p>
                  <Rows rows={flag.rows} words={words} most={most} />
                </div>
              ))}
            </Details>
          </li>
        );
      })}
    </ul>
  );
}

/** `Harbor Tax, Elm Law and 2 more`. */
function whom(flags: readonly Flag[]): string {
  const names = flags.slice(0, NAMED).map(({ name }) => name);
  return flags.length > NAMED ? `${names.join(', ')} and ${flags.length - NAMED} more` : listed(names);
}

function Rows({
  rows,
  words,
  most,
}: {
  readonly rows: readonly TriggerRow[];
  readonly words: Words;
  readonly most: number;
}) {
  return (
    <ul class="pl-list pl-trigger">
      {rows.slice(0, most).map(({ sheet, row, what }, at) => (
        <li key={at}>
          {words.localised(what)}{' '}
          <Jump to={{ sheet, row, column: null }}>
            {sheet}, row {row}
          </Jump>
        </li>
      ))}
      {rows.length > most && <li class="pl-quiet">and {words.number(rows.length - most, 0)} more rows</li>}
    </ul>
  );
}

function NotLookedAt({ rules: notLookedAt }: { readonly rules: ComplianceReport['notLookedAt'] }) {
  const groups = [
    ['Switched off', notLookedAt.filter(({ off }) => off)],
    ['Not looked at', notLookedAt.filter(({ off }) => !off)],
  ] as const;
  return (
    <>
      {groups.map(([title, rules]) =>
        rules.length === 0 ? null : (
          <div key={title}>
            <h3 class="pl-subheading">{title}</h3>
            <ul class="pl-list">
              {rules.map(({ rule, title: name, why }) => (
                <li key={rule}>
                  {name}: <span class="pl-quiet">{why}</span>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

/** A rule of the table: what it says, when it is flagged, of when the fact is, and what nobody has checked. */
function RuleFacts({ rule, words }: { readonly rule: ComplianceRule; readonly words: Words }) {
  return (
    <Details summary={rule.title}>
      <p>{rule.says}</p>
      <p>Flagged: {rule.flaggedWhen}</p>
      {rule.unchecked !== null && <p>Unchecked: {rule.unchecked}</p>}
      <p class="pl-quiet">
        {rule.citation}. {rule.jurisdiction}
        {rule.firmType === null ? '' : `, ${rule.firmType}s only`}.{' '}
        {rule.factOf === null
          ? 'The source gives no date.'
          : words.localised(`Newest fact of ${rule.factOf}.`)}
      </p>
      <p class="pl-quiet">In Settings: Rule: {rule.id}</p>
    </Details>
  );
}
