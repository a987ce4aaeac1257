import { directionSaid } from '../../../../core/workbook/values/direction-words';

/** How advisors abroad, and exports, say on a tab that introductions came in, or went out. */
const RECEIVED =
  'received, recd, rec d, rcvd, incoming, inbound, inward, inwards, inflow, Eingang, eingehend, eingehende, erhalten, erhaltene, empfangen, empfangene, bekommen, bekommene, recue, recues, reçues, recu, recus, recibido, recibida, recibidos, recibidas, ricevuto, ricevuta, ricevuti, ricevute, recebido, recebida, recebidos, recebidas, ontvangen, mottagna, mottaget, modtaget, modtagne';
const GIVEN =
  'given, gave, sent, passed on, handed on, reciprocated, outgoing, outbound, outward, outwards, outflow, Ausgang, ausgehend, ausgehende, gegeben, gegebene, weitergegeben, vergeben, vergebene, weitervermittelt, weitervermittelte, donne, donnee, données, envoye, envoyee, envoyées, dado, dada, dados, dadas, enviado, enviada, enviados, enviadas, entregado, entregadas, inviati, inviate, doorgegeven, gegeven, lamnade, lamnat, givna, skickade';

describe('the title of a tab', () => {
  test.each(RECEIVED.split(', '))('"Referrals %s" were received', (word) => {
    expect(directionSaid(`Referrals ${word}`)).toBe(true);
  });

  test.each(GIVEN.split(', '))('"Referrals %s" were given', (word) => {
    expect(directionSaid(`Referrals ${word}`)).toBe(false);
  });

  test.each(
    'proposal, contract, agreement, quote, offer, e mail, email, mail, invoice, doc, document, letter, gift, card, thank, material, payment, fee, form, statement, message, text, reminder, invite, application, signature'
      .split(', ')
      .flatMap((thing) => [thing, `${thing}s`])
      .concat('paperwork', 'info', 'information', 'money', 'assets', 'funds'),
  )('"%s sent" is about something else than introductions, and so it is within a title', (thing) => {
    expect(directionSaid(`${thing} sent`)).toBeNull();
    expect(directionSaid(`2026 ${thing} received`)).toBeNull();
  });

  test.each([
    'Emailer referrals sent',
    'Referrals sent by Cardinal',
    'Cofund referrals sent',
    'Texter leads sent',
  ])('%j is about introductions, though such a word begins or ends another there', (title) => {
    expect(directionSaid(title)).toBe(false);
  });
});
