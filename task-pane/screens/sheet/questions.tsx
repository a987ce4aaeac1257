import { useState } from 'preact/hooks';
import { DecimalEvidence, parseNumberText } from '../../../core/workbook/values/money';
import type { Settings } from '../../../core/workbook/settings/settings';
import { Choices } from '../../parts/fields/choices';
import { TextField } from '../../parts/fields/field';

/** What is asked for once, each with why. */
const QUESTIONS = [
  {
    setting: 'Hourly cost',
    kind: 'amount',
    label: 'What does an hour of your time cost?',
    why: 'Your hours are most of what a partnership costs. ROI, net and the decisions wait for this: salary and overhead by the hour, or what you could bill.',
    known: ({ hourlyCost }: Settings) => hourlyCost !== null,
  },
  {
    setting: 'Revenue recurs',
    kind: 'choice',
    label: 'Does a client pay you every year?',
    why: 'A client whose fee comes every year counts again on each anniversary, until the client leaves; a one-time fee or commission counts once.',
    known: ({ revenueRecurs }: Settings) => revenueRecurs !== null,
  },
  {
    setting: 'Firm annual revenue',
    kind: 'amount',
    label: 'What does the firm earn in a year?',
    why: 'To see how much of it comes from partners, and whether too much hangs on them.',
    known: ({ firmAnnualRevenue }: Settings) => firmAnnualRevenue !== null,
  },
  {
    setting: 'Advisor name',
    kind: 'text',
    label: 'What is your name?',
    why: 'It stands on your reviews and on every printed page, and names their files.',
    known: ({ advisorName }: Settings) => advisorName !== null,
  },
  {
    setting: 'Office',
    kind: 'text',
    label: 'Which office are you in?',
    why: 'It stands beside your name, and where the firm looks at all of its advisors. Leave it blank if there is one office only.',
    known: ({ office }: Settings) => office !== null,
  },
  {
    setting: 'Firm name',
    kind: 'text',
    label: 'What is your firm called?',
    why: 'It stands beside your name, and in what partners get from you.',
    known: ({ firmName }: Settings) => firmName !== null,
  },
  {
    setting: 'Advisor e-mail',
    kind: 'address',
    label: 'What is your e-mail address?',
    why: 'To tell your own meetings from those of others in a calendar that you import. It stays in this workbook; several are separated by semicolons.',
    known: ({ advisorEmails }: Settings) => advisorEmails.length > 0,
  },
] as const;

const RECURS = [
  { value: 'yes', label: 'Yes, every year' },
  { value: 'no', label: 'No, once' },
] as const;

export type Question = (typeof QUESTIONS)[number];
export type Answers = Readonly<Partial<Record<Question['setting'], string>>>;

/** The questions that the workbook leaves open. */
export function openQuestions(settings: Settings): Question[] {
  return QUESTIONS.filter(({ known }) => !known(settings));
}

/** The value that an answer gives its row of Settings; null when it is none. */
export function answerOf({ kind }: Question, text: string, locale: string): string | number | null {
  if (kind === 'choice') return text === '' ? null : text;
  if (kind === 'amount') return amountOf(text, locale);
  if (kind === 'text') return text.trim() === '' ? null : text.trim();
  const addresses = text.split(/[;,]/).map((each) => each.trim());
  return addresses.every((each) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(each)) ? addresses.join('; ') : null;
}

/** The number that was typed, in any usual way of writing it; null when it is none or negative. */
function amountOf(text: string, locale: string): number | null {
  const evidence = new DecimalEvidence();
  evidence.add(text);
  const value = parseNumberText(text, evidence.decide(locale))?.value ?? null;
  return value === null || value < 0 ? null : value;
}

const PROBLEMS = {
  amount: 'Write it as a number, such as 150.',
  address: 'Write it as an address, such as ana@firm.com.',
  // Neither a choice nor a name can be wrong.
  choice: '',
  text: '',
} as const;

/** A field for each open question; an answer is kept only with the button of the page. */
export function Questions({
  questions,
  answers,
  locale,
  onChange,
}: {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly locale: string;
  readonly onChange: (answers: Answers) => void;
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {questions.map((question) => {
        const { setting, kind, label, why } = question;
        const text = answers[setting] ?? '';
        if (kind === 'choice')
          return (
            <div key={setting}>
              <p>
                <strong>{label}</strong>
              </p>
              <Choices<'yes' | 'no'>
                label={label}
                choices={RECURS}
                {...(text === 'yes' || text === 'no' ? { present: text } : {})}
                busy={false}
                onChoose={(value) => onChange({ ...answers, [setting]: value === text ? '' : value })}
              />
              <p class="pl-quiet">{why}</p>
            </div>
          );
        const wrong = text.trim() !== '' && answerOf(question, text, locale) === null;
        return (
          <div key={setting} onFocusOut={() => setLeft(new Set([...left, setting]))}>
            <TextField
              label={label}
              hint={why}
              value={text}
              inputMode={kind === 'amount' ? 'decimal' : 'text'}
              problem={wrong && left.has(setting) ? PROBLEMS[kind] : null}
              onChange={(value) => onChange({ ...answers, [setting]: value })}
            />
          </div>
        );
      })}
    </>
  );
}
