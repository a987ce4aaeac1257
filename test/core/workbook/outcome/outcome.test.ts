import { isClosedAlone, isProof, outcomeOf } from '../../../../core/workbook/outcome/outcome';

describe('what a status means', () => {
  const WORDS: Readonly<Record<'won' | 'lost' | 'open' | 'asked', readonly string[]>> = {
    won: [
      'Closed Won',
      '6. Closed - Won',
      '07) Won',
      'Stage 5: Closed Won',
      'E - Won',
      'C12:WON',
      'Closed Won (Advisory Pipeline)',
      'Closed Won (100%)',
      '100% - Closed Won',
      'Won - signed',
      'Won!',
      'Won on 3/17/26',
      'WON $5,000',
      'Deal won',
      'Won and Closed',
      'Closed/Won',
      'Client won over',
      'Converted to client',
      'Client since 2025',
      'Became a client in March',
      'Both signed with us',
      'Signed & funded 4/2',
      'Client ✓',
      'Closed - Converted',
      'Closed - signed',
      'Closed - funded',
      'Lead converted',
      'Onboarded (Jan)',
      'Signed - Acme',
      'Customer',
      'Evangelist',
      'Abgeschlossen (gewonnen)',
      'Cerrado ganado',
      'Fechado - ganho',
      'Gagnée',
      'Chiuso vinto',
      'Vunnen',
    ],
    lost: [
      'Went with another firm',
      'Staying with old adviser',
      'Never signed',
      'Backed out',
      'No response after 3 tries',
      'Passed on us',
      'Under our minimum',
      'DQ',
      'Closed Lost',
      'Closed-Lost to Competition',
      '7. Closed - Lost',
      'Lost - price',
      'Lost (went to a bank)',
      'C4:LOSE',
      'Dead lead',
      'Client declined',
      'Prospect - lost to a competitor',
      'Lost - competitor won',
      'Not won',
      'Closed - Not Converted',
      'Not converted',
      "Won't proceed",
      'Won\u2019t sign',
      'Will not move forward'.replace('Will not', 'Did not'),
      'Decided against hiring',
      'Closed - no interest',
      'Closed because too small',
      'UNQUALIFIED',
      'Junk Lead',
      'Out-Sold',
      'APOLOGY',
      'Verloren (Preis)',
      'Cerrado perdido',
      'Perdue',
      'Kein Interesse',
      'Sin respuesta',
      'Przegrana',
    ],
    open: [
      'Almost won',
      'Pending - likely won',
      'Should soon be won',
      'No response yet',
      'Probably lost',
      'Needs Analysis',
      'Id. Decision Makers',
      'Proposal/Price Quote',
      'Negotiation/Review',
      '3. Proposal',
      '4.1 Proposal sent',
      '10% - Prospecting',
      'A - Discovery',
      'Stage 4: Negotiation',
      'decisionmakerboughtin',
      'marketingqualifiedlead',
      'IN_PROGRESS',
      'OPEN_DEAL',
      'PREPAYMENT_INVOICE',
      'Open - Not Contacted',
      'Working - Contacted',
      'Not yet won',
      'Not interested yet',
      'No decision yet',
      'Active discussions',
      'Converted to opportunity',
      'Contacted - left a message',
      'Proposal sent 3/14',
      'Propuesta enviada',
      'En cours',
      'In Bearbeitung',
      'Em negociação',
    ],
    asked: [
      'Won or lost?',
      'Signed NDA',
      'Went well',
      'Staying with us',
      'Done',
      'Closed',
      'Closed - contacted',
      'Cerrado',
      'Abgeschlossen',
      'Parked with Dana',
      'New client meeting',
      'Client - on hold',
      'Won / Lost',
      'Not lost',
      'Stage 4',
      '1254321',
      'Wonderful talk',
      'Lostine visit',
      'A client of Dana',
    ],
  };
  it.each(Object.entries(WORDS).flatMap(([meaning, words]) => words.map((word) => [word, meaning])))(
    'reads "%s" as %s',
    (word, meaning) => {
      expect(outcomeOf(word) ?? 'asked').toBe(meaning);
    },
  );
  it('takes what the advisor says a word means before everything else, numbered or not', () => {
    const own = new Map([
      ['1254321', 'won'],
      ['client', 'open'],
      ['parked', 'lost'],
    ] as const);
    expect(
      ['1254321', 'Client', '3. Parked', 'Parked - for good', 'Won'].map((word) => outcomeOf(word, own)),
    ).toEqual(['won', 'open', 'lost', 'lost', 'won']);
  });
});

describe('a proof', () => {
  it('is a plain won or lost, in any of the languages', () => {
    expect(['5. Closed Won', 'Lost - price', 'Ganado', 'LOSE'].map(isProof)).toEqual([
      'won',
      'lost',
      'won',
      'lost',
    ]);
  });
  it('is no word that only may mean it, no denial and no long sentence', () => {
    const none = ['Client', 'Yes', 'Declined', 'Not yet won', 'Wonderful', `Lost ${'and found '.repeat(9)}`];
    expect(none.map(isProof)).toEqual(none.map(() => null));
  });
});

it('knows what is closed without saying how', () => {
  expect(['Closed', '9. CLOSED', 'Cerrado', 'Close', 'Disclosed'].map(isClosedAlone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
