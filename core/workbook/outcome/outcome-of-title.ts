import { wordKey } from '../values/text';
import { vocabulary } from '../values/words';
import { isProof, type Outcome, type OwnOutcomes } from './outcome';

/**
 * What tabs and groups of rows are called by what became of them. Stricter than the words of a status: "Active", "Leads" and "New"
 * are names of tabs that hold everything.
 */
const TITLES = vocabulary<Outcome>(
  [
    'won',
    'won|closed won|wins|win|converted|converted clients|clients|client|new clients|active clients|current clients|existing clients|became clients|became client|now clients|won clients|customers|new customers|onboarded|onboarded clients|signed|signed clients|signed up|successful|successes|sold|kunden|neukunden|mandanten|gewonnen|gewonnene|gagnes|gagnees|clientes|ganados|ganadas|clienti|vinti|vinte|klanten|kunder|vunna|vundne|vunnet',
  ],
  [
    'lost',
    'lost|closed lost|losses|lost prospects|dead|declined|rejected|not converted|did not convert|didn t convert|never converted|not interested|unqualified|disqualified|not qualified|unsuccessful|no sale|no go|went elsewhere|dropped|withdrawn|fallout|fall out|fell out|fell through|said no|absagen|abgelehnt|verloren|verlorene|perdus|perdues|perdidos|perdidas|persi|perse|forlorade|tabte|tapte',
  ],
  [
    'open',
    'open|still open|in progress|in process|pending|working|ongoing|in pipeline|pipeline|prospects|prospect|active prospects|current prospects|open prospects|new prospects|hot prospects|warm prospects|not yet clients|on hold|nurture|nurturing|undecided|waiting|to follow up|follow up|offen|offene|interessenten|en cours|abiertos|abiertas|en curso|aperti|in corso|lopend|prospectos|prospekte|pagaende|i gang',
  ],
);

/** What stands beside such a word: what the rows are, when they are from, and how many they are. */
const BESIDE =
  /\b(?:deals?|leads?|referrals?|opportunit(?:y|ies)|introductions?|intros?|tab|list|sheet|tracker|our|my|all|the|as of|ytd|mtd|(?:19|20)\d\d|q[1-4]|fy ?\d{2,4}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+)\b/g;

/** What the name of a tab, or a title above or among rows, says became of them; own words first, null when it says nothing of it. */
export function outcomeOfTitle(title: string, own: OwnOutcomes): Outcome | null {
  const key = wordKey(title);
  if (key === '' || key.split(' ').length > MOST_WORDS) return null;
  const said = own.get(key);
  if (said !== undefined) return said;
  const plain = key.replace(BESIDE, ' ').replace(/\s+/g, ' ').trim();
  return TITLES.get(key) ?? TITLES.get(plain) ?? (isClientLost(plain) ? null : isProof(plain));
}

const MOST_WORDS = 6;

/** "Lost clients" have been clients. */
const isClientLost = (key: string) => /\b(?:clients?|customers?)\b/.test(key);
