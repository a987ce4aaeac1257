import { inEnglish } from '../../../../core/workbook/values/in-english';
import { headerKey } from '../../../../core/workbook/values/header-key';

describe('headers in other languages', () => {
  it.each([
    ['German', 'Empfohlen durch', 'referred by'],
    ['German, written together', 'Eingangsdatum', 'received date'],
    ['German with a word that nobody knows before the money', 'Sonderprovision', 'sonder commission'],
    ['French with small words', 'Date de réception', 'date received'],
    ['French', 'Montant des honoraires', 'amount fee'],
    ['Spanish', 'Fecha de cierre', 'date closed'],
    ['Portuguese', 'Data de fechamento', 'data closed'],
    ['Italian', 'Segnalato da', 'referred by'],
    ['Dutch', 'Gesloten op', 'closed'],
    ['Dutch, written together', 'Jaaromzet', 'annual revenue'],
    ['Dutch, a fee', 'Jaarlijkse vergoeding', 'annual fee'],
    ['Swedish', 'Rekommenderad av', 'referred by'],
    ['Danish', 'Beløb', 'amount'],
    ['Danish with a joined letter', 'Omsætning', 'revenue'],
    ['a word of another meaning in English, alone', 'Art', 'type'],
    ['the same word beside others', 'Art gallery', 'art gallery'],
    ['an English word that ends like a joined one', 'Smart chart', 'smart chart'],
    ['English', 'First year fee', 'first year fee'],
  ])('are compared in English: %s', (_, header, key) => {
    expect(headerKey(header).key).toBe(key);
  });

  it('are told from our own', () => {
    expect(headerKey('Datum')).toMatchObject({ key: 'date', said: 'datum' });
    expect(headerKey('Date')).toMatchObject({ key: 'date', said: 'date' });
    expect(inEnglish('widget')).toBe('widget');
  });
});
