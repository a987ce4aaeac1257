/**
 * Headers of answers to a form, which are questions: "Which COI did you meet with?" asks for the COI. Each rule puts a question, in lower case and
 * without its mark, as a header of a list would say it; the first that fits.
 */
const QUESTIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^.*\bpick(?:ed)? up the (?:tab|check|bill)\b.*\bhow much$/, 'cost'],
  [
    /^(?:how much|what) (?:did|does|was|were|have) (?:it|you|we|i|this|that) (?:spend|spent|cost|pay for)\b.*$/,
    'cost',
  ],
  [/^(?:were there )?any (expenses?|costs?)$/, '$1'],
  [/^how much time\b.*$/, 'time spent'],
  [/^how many (hours|hrs|minutes|mins)\b.*$/, 'time spent ($1)'],
  [/^how much (?:.*)\b(?:first year|year one|year 1|1st year)\b.*$/, 'first year revenue'],
  [/^how much (?:(?:annual|new) )?(revenue|income|fees?|commission)\b.*$/, '$1'],
  [
    /^(?:how much|what) (?:(?:will|do|did|does) )?(?:they|he|she|the client)(?: will)? (?:pay|bring|generate)s?\b(?!.*\b(?:month|quarter|week)).*$/,
    'revenue',
  ],
  [/^whom? (?:can|may|should|do) (?:we|i) thank\b.*$/, 'referred by'],
  [
    /^who (?:made|gave|sent|brought|provided) (?:(?:us|you|me) )?(?:the |this |that )?(?:introduction|intro|referral|lead|name)s?$/,
    'referred by',
  ],
  [
    /^who (?:introduced|referred|recommended) (?:us|you|me|them|him|her)(?: to (?:us|you|me))?$/,
    'referred by',
  ],
  [
    /^(?:who (?:was|were)|which (?:client|prospect|person) was) (?:referred|introduced|recommended)(?: to (?:us|you|me))?$/,
    'client',
  ],
  [/^who did (?:they|he|she) (?:refer|introduce|send|recommend)\b.*$/, 'client'],
  [/^whom? did (?:you|we|i) (?:refer|send|introduce)\b.*\bto$/, 'referred to'],
  [
    /^(?:whom?|which (?:coi|partner|person|cpa|attorney|advisor)) (?:did|do) (?:you|we|i) (?:meet|see|talk|speak|visit|call)\b.*$/,
    'met with',
  ],
  [
    /^whom? (?:was|were|is|did you do) (?:it|this|that|they|the (?:meeting|call|visit|activity)) with$/,
    'met with',
  ],
  [/^person (?:you|we|i) (?:met|saw|called|visited|(?:spoke|talked) (?:with|to))(?: with)?$/, 'met with'],
  [
    /^which (?:of (?:our|your|the) )?(coi|partner|cpa|attorney|advisor|firm)s? (?:referred|introduced|sent|made|gave|brought)\b.*$/,
    'referred by',
  ],
  [
    /^which (?:of (?:our|your|the) )?(coi|partner|cpa|attorney|advisor|firm|client|prospect)s?(?: (?:did|was|is|were|does|do)\b.*)?$/,
    '$1',
  ],
  [/^(?:what|which) ((?:type|kind|sort) of [a-z]+)(?: (?:was|is|were|did|do)\b.*)?$/, '$1'],
  [/^(?:what|which) (?:day|date) (?:was|is|were|did)\b.*$/, 'date'],
  [
    /^did (?:it|this|that|the (?:deal|case|referral)) (?:close|convert|go through|turn into (?:a client|business))$/,
    'became a client',
  ],
  [/^what (revenue|fees?|income|commission) (?:did|will|does|do)\b.*$/, '$1'],
  [/^what(?: is| are| was| were| will be|'s) (?:the|their|your|our) (.+)$/, '$1'],
];

/** What stands before a question and asks nothing. */
const BEFORE =
  /^(?:(?:if (?:so|yes|known|any|applicable)|please (?:enter|list|select|choose)|about|approximately|roughly)[,:]? )+/;
const IS_QUESTION =
  /\?|^(?:whom?|which|what|how much|how many|if|please)\b|\b(?:you|we|i) (?:met|saw|spoke|talked|called|visited)\b/;
/** What a form adds in brackets; a unit is none. */
const REMARK = / \((?!(?:hours?|hrs?|minutes?|mins?|\$)\))[^()]*\)$/;

/** What stands behind a header and asks nothing. */
const BEHIND = /,? (?:if any|if known|if applicable)(?=\??$)/;

/** "Name of the COI" is the COI's name. */
const NAME_OF = /^(?:the )?names? of (?:the |our )?(coi|partner|cpa|attorney|client|prospect|household)s?$/;

/** A folded header as a statement, where it is a question. */
export function asStatement(folded: string): string {
  const header = folded.replace(BEHIND, '').replace(NAME_OF, '$1 name');
  if (!IS_QUESTION.test(header)) return header;
  const unit = / \((?:hours?|hrs?|minutes?|mins?)\)(?=\??$)/.exec(header)?.[0] ?? '';
  const asked = header
    .replace(unit, '')
    .replace(REMARK, '')
    .replace(/\s*\?+$/, '')
    .replace(BEFORE, '')
    .trim();
  for (const [question, said] of QUESTIONS)
    if (question.test(asked)) return asked.replace(question, said) + unit;
  return header;
}
