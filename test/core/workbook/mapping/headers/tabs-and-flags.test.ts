import { TAB_WORDS } from '../../../../../core/workbook/mapping/headers/synonyms';
import { isReasonLost, isWonDate, isWonFlag } from '../../../../../core/workbook/mapping/outcome-headers';
import { headerKey } from '../../../../../core/workbook/values/header-key';

const rows = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).flatMap(([said, list]) => list.split('; ').map((text) => [text, said] as const));

it.each(
  rows({
    Referrals: 'referral; referrals; introduction; intro; intros; lead; deal; opportunity; pipeline',
    Partners: 'partner; coi; cois; alliance; center of influence; centre of influence',
    Activities: 'meeting; meetings; touch; touches; touchpoint; call; contact log',
    Money: 'payment; revenue; fee; fees; commission; transaction; invoice; brokerage',
    Actions: 'todo; to do; action; task; next step',
    Candidates: 'candidate; candidates',
    Settings: 'setting; option; parameter',
    'Partners, Candidates': 'prospective partner; potential partners',
    nothing: 'misleading; dealer; recall; coin; multitask; adoption; sometimes',
  }),
)('a tab called "%s" is one of %s', (tab, kinds) => {
  const said = Object.entries(TAB_WORDS).flatMap(([kind, words]) => (words.test(tab) ? [kind] : []));
  expect(said.join(', ') || 'nothing').toBe(kinds);
});

it.each(
  rows({
    'the reason of a loss':
      'Reason lost; Reason lapse; If lost, then why; If no, why; Why lost; Why not; Reason decline; Reason for rejection; Reason not; Reason if no; Lost to; Deal lost to; Lost to competitor',
    'no reason of a loss':
      'Notes if no, why; Know why not; Main reason not; Reason for no show; Main reason for refusal; Main reason if lost; Lost to date; Not lost to; Reason for referral; If lost',
  }),
)('"%s" is %s', (header, said) => {
  expect(isReasonLost(headerKey(header).key)).toBe(said.startsWith('the'));
});

it.each(
  rows({
    yes: 'Won?; Became client?; New client Y/N; It led to new business; Any business done; Business written',
    no: 'Is new client; Our business; New client name; Business name; Renew client',
  }),
)('"%s" asks whether it was won: %s', (header, said) => {
  expect(isWonFlag(header)).toBe(said === 'yes');
});

it.each(
  rows({
    yes: 'Won date; Date won; Deal won date; Date deal won; Won on',
    no: 'Update won; Won; Date lost; Won date x',
  }),
)('"%s" is the day on which it was won: %s', (header, said) => {
  expect(isWonDate(header)).toBe(said === 'yes');
});
