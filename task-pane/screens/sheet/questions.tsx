import { useState } from 'preact/hooks';
import { DecimalEvidence, parseNumberText } from '../../../core/workbook/values/money';
import type { Settings } from '../../../core/workbook/settings/settings';
import { TextField } from '../../parts/field';

/** What is asked for once, each with why. */
export const QUESTIONS = [
  {
    setting: 'Hourly cost',
    label: 'What does an hour of your time cost?',
    why: 'Your hours are most of what a partnership costs. ROI, net and the decisions wait for this: salary and overhead by the hour, or what you could bill.',
    known: ({ hourlyCost }: Settings) => hourlyCost !== null,
  },
  {
    setting: 'Firm annual revenue',
    label: 'What does the firm earn in a year?',
    why: 'To see how much of it comes from partners, and whether too much hangs on them.',
    known: ({ firmAnnualRevenue }: Settings) => firmAnnualRevenue !== null,
  },
] as const;

export type Question = (typeof QUESTIONS)[number];
export type Answers = Readonly<Partial<Record<Question['setting'], string>>>;

/** The questions that the workbook leaves open. */
export function openQuestions(settings: Settings): Question[] {
  return QUESTIONS.filter(({ known }) => !known(settings));
}

/** The number that was typed, in any usual way of writing it; null when it is none or negative. */
export function amountOf(text: string, locale: string): number | null {
  const evidence = new DecimalEvidence();
  evidence.add(text);
  const value = parseNumberText(text, evidence.decide(locale))?.value ?? null;
  return value === null || value < 0 ? null : value;
}

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
      {questions.map(({ setting, label, why }) => {
        const text = answers[setting] ?? '';
        const wrong = text !== '' && amountOf(text, locale) === null;
        return (
          <div key={setting} onFocusOut={() => setLeft(new Set([...left, setting]))}>
            <TextField
              label={label}
              hint={why}
              value={text}
              inputMode="decimal"
              problem={wrong && left.has(setting) ? 'Write it as a number, such as 150.' : null}
              onChange={(value) => onChange({ ...answers, [setting]: value })}
            />
          </div>
        );
      })}
    </>
  );
}
