import * as z from 'zod/mini';
import {
  FIRM_TEXTS,
  hasLimit,
  LIMITED_TRIGGERS,
  RULE_TRIGGERS,
  RULES,
  type RuleId,
} from '../workbook/settings/firm-settings';
import { ACTIVITY_TYPES } from '../workbook/tables';

/** The shape of firm.json. Its descriptions go into docs/firm.schema.json, which editors show while one types. */

const text = (description: string) =>
  z
    .string('It is not a text.')
    .check(
      z.regex(/\S/, 'It is empty.'),
      z.maxLength(2000, 'It is longer than 2000 characters.'),
      z.describe(description),
    );
/** Text on one line. */
const line = (description: string) =>
  z
    .string('It is not a text.')
    .check(
      z.regex(/^[^\n\r\t]*[^\s][^\n\r\t]*$/, 'It is empty or has a line break.'),
      z.maxLength(500, 'It is longer than 500 characters.'),
      z.describe(description),
    );
/** A name that stands in one cell together with others. */
const listed = (description: string) =>
  z
    .string('It is not a text.')
    .check(
      z.regex(
        /^[^;\s](?:[^;\n\r\t]*[^;\s])?$/,
        'It is empty, begins or ends with a space, or has a semicolon or a line break.',
      ),
      z.maxLength(100, 'It is longer than 100 characters.'),
      z.describe(description),
    );
const amount = (description: string) =>
  z.number('It is not a number.').check(z.minimum(0, 'It must not be negative.'), z.describe(description));
const country = (description: string) =>
  z
    .string('It is not a text.')
    .check(z.regex(/^[A-Z]{2}$/, 'It is not a two-letter country code such as US.'), z.describe(description));
const days = (description: string, least = 0) =>
  z
    .number('It is not a number.')
    .check(
      z.minimum(least, least === 0 ? 'It must not be negative.' : 'It must be at least one day.'),
      z.maximum(36525, 'It is more than 100 years.'),
      z.describe(description),
    );
const multiple = (description: string) => z.number('It is not a number.').check(z.describe(description));

/** An object whose keys are all known and all optional. */
function fields<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, z.optional(schema)])) as {
      [Key in keyof Shape]: z.ZodMiniOptional<Shape[Key]>;
    },
    {
      error: (issue) => (issue.code === 'invalid_type' ? 'It is not an object, such as { ... }.' : undefined),
    },
  );
}

const keyed = <Key extends string, Schema extends z.ZodMiniType>(
  keys: readonly Key[],
  schema: (key: Key) => Schema,
) => fields(Object.fromEntries(keys.map((key) => [key, schema(key)])) as Record<Key, Schema>);

const limitedRules = RULES.map((rule) => rule.id).filter(hasLimit);

const ownRule = z
  .strictObject({
    id: z
      .string('It is not a text.')
      .check(
        z.regex(/^[a-z0-9][a-z0-9.-]*$/, 'It may have lower-case letters, digits, dots and hyphens only.'),
        z.maxLength(60, 'It is longer than 60 characters.'),
        z.describe('Short name of the rule, for example "house-gifts".'),
      ),
    title: line('What the rule is called.'),
    when: z
      .enum(RULE_TRIGGERS, `It is none of: ${RULE_TRIGGERS.join(', ')}.`)
      .check(z.describe('What the rule looks at.')),
    limit: z.optional(
      amount(
        `For ${LIMITED_TRIGGERS.map((each) => `"${each}"`).join(' and ')}: the amount, in the currency of the firm.`,
      ),
    ),
    category: z.optional(listed('Only partners of this category; left out: all.')),
    country: z.optional(country('Only partners in this country, two letters; left out: all.')),
    ask: line('The question to ask.'),
    citation: z.optional(line('Where the rule stands, for example "House policy 4.2".')),
  })
  .check((context) => {
    const { when, limit } = context.value;
    const limited = LIMITED_TRIGGERS.includes(when);
    if (limited === (limit !== undefined)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      path: ['limit'],
      message: limited ? `A rule for "${when}" needs a limit.` : `A rule for "${when}" has no limit.`,
    });
  });

export const thresholds = fields({
  tooEarlyDays: days('Days since launch before any decision.'),
  maturingDays: days('Days since launch until which an unmatured partnership below 1x is still too early.'),
  doubleDownRoi: multiple('ROI from which to double down.'),
  optimizeRoi: multiple('ROI from which to optimize; below it, exit.'),
  exitDays: days('Days from the decision "exit" to the exit.'),
  salesCycleDays: days('Sales cycle in days of a partner who has none of their own.'),
  salesCycleDaysAttorney: days('The same for attorneys.'),
  eventDays: days('Days after an event within which an introduction is attributed to it.'),
  discoveryIntroductions: amount('Introductions given before the discovery conversation.'),
  discoveryRating: z
    .number('It is not a number.')
    .check(
      z.minimum(1, 'It must be from 1 to 5.'),
      z.maximum(5, 'It must be from 1 to 5.'),
      z.describe('Rating by clients, 1 to 5, before the discovery conversation.'),
    ),
  retirementMonths: z
    .number('It is not a number.')
    .check(
      z.minimum(0, 'It must not be negative.'),
      z.maximum(1200, 'It is more than 100 years.'),
      z.describe('Months within which the retirement of a candidate disqualifies.'),
    ),
  maintenanceHours: amount('Hours a month that keeping up one partnership may take.'),
});

const compliance = fields({
  off: keyed(
    RULES.map((rule) => rule.id),
    (id) => line(`Why the rule "${RULES.find((rule) => rule.id === id)?.title ?? id}" is switched off.`),
  ),
  limits: keyed<RuleId, ReturnType<typeof amount>>(limitedRules, (id) =>
    amount(`Another limit for the rule "${RULES.find((rule) => rule.id === id)?.title ?? id}".`),
  ),
  own: z
    .array(ownRule, 'It is not a list, such as [ ... ].')
    .check(z.maxLength(50, 'There are more than 50 rules.'), z.describe('Rules of the firm itself.')),
});

export const firmSchema = z.strictObject(
  {
    $schema: z.optional(z.string().check(z.describe('Address of this schema; for editors.'))),
    name: listed('Name of the firm: it heads reviews, and it is named where a setting is locked.'),
    version: z.optional(listed('Your own name for this edition, for example "2026-11".')),
    type: z.optional(listed('Type of the firm, for example RIA or broker-dealer.')),
    currency: z.optional(
      z
        .string('It is not a text.')
        .check(
          z.regex(/^[A-Z]{3}$/, 'It is not a three-letter currency code such as USD.'),
          z.describe('Three-letter currency code.'),
        ),
    ),
    hourlyCost: z.optional(amount("Cost of an hour of the advisor's time.")),
    defaultHours: z.optional(
      keyed(ACTIVITY_TYPES, (type) =>
        amount(`Hours of an activity of type "${type}" whose Hours cell is blank.`),
      ),
    ),
    roiBasis: z.optional(
      z
        .enum(['investment', 'total cost'], 'It is neither "investment" nor "total cost".')
        .check(z.describe('What ROI divides by.')),
    ),
    revenueRecurs: z.optional(
      z
        .boolean('It is neither true nor false.')
        .check(z.describe('Whether first-year revenue comes again every year.')),
    ),
    contactCadence: z.optional(days('Days between two conversations with a partner.', 1)),
    prospectingHoursPer10k: z.optional(
      amount('Hours of traditional prospecting for 10,000 of revenue, to compare with.'),
    ),
    country: z.optional(
      country('Where the firm is, two letters: decides which compliance rules are looked at.'),
    ),
    thresholds: z.optional(thresholds),
    categories: z.optional(
      z
        .array(listed('A category.'), 'It is not a list, such as ["CPA", "Estate attorney"].')
        .check(
          z.minLength(1, 'The list is empty.'),
          z.maxLength(50, 'There are more than 50 categories.'),
          z.describe('Categories of partners that the firm works with.'),
        ),
    ),
    texts: z.optional(keyed(FIRM_TEXTS, (kind) => text(`The firm's own words: ${kind}.`))),
    compliance: z.optional(compliance),
    locked: z.optional(
      z
        .array(
          z.string('It is not a text.'),
          'It is not a list, such as ["currency", "thresholds.doubleDownRoi"].',
        )
        .check(
          z.describe(
            'What an advisor cannot change: paths in this file, each with everything below it, or "*" for all of it.',
          ),
        ),
    ),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'A firm file is an object, such as { "name": "..." }.' : undefined,
  },
);

export type FirmFile = z.infer<typeof firmSchema>;
