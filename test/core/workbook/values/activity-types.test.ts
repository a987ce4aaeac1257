import { wordKey } from '../../../../core/workbook/values/text';
import { ACTIVITY_TYPE } from '../../../../core/workbook/values/words';

/** Kinds of contact as people write them; semicolons between them. */
const SAID: ReadonlyArray<readonly [type: string | undefined, texts: string]> = [
  [
    'call',
    'Zoom call; Ph call; VM; Left voicemail; Called Dana; Phone w/ Lee; Intro call; Follow up call; Teams; Conference call',
  ],
  [
    'meeting',
    'Mtg; Site visit; In-person meeting; F2F; Drop-in; Quarterly review; Case review; Met at office; Intro mtg',
  ],
  ['meal', 'Lunch w/ Dana; Lunch meeting; Coffee chat; Happy hour; Dinner with partners'],
  ['joint meeting', 'Joint client meeting; Client review meeting; 3-way call'],
  ['e-mail', 'Text message; Thank-you note; Handwritten card; E-mail about a call; Sent email'],
  ['event', 'Networking event; Networking; Lunch and learn; CE event; Tax seminar; Training'],
  ['gift', 'Holiday gift; Gift basket'],
  ['check-in', 'Monthly check-in; Quick check in'],
  [undefined, 'Planning; Social; Introduction; Blue; Follow-up; Methodology; Recall'],
];

test.each(SAID.flatMap(([type, texts]) => texts.split('; ').map((text) => [text, type] as const)))(
  '"%s" is %s',
  (text, type) => {
    expect(ACTIVITY_TYPE.get(wordKey(text))).toBe(type);
  },
);
