import { stretches, termNamed, TERMS, termsIn } from '../../../core/glossary';

const marked = (text: string) =>
  stretches(text)
    .map(({ text: words, term }) => (term === undefined ? words : `<${words}>`))
    .join('');

describe('terms in a text', () => {
  it.each([
    ['Introductions', '<Introductions>'],
    ['11 qualified introductions came', '11 <qualified introductions> came'],
    ['An introduction of hers', 'An introduction of hers'],
    ['Engagement (0 to 100)', '<Engagement> (0 to 100)'],
    ['Introductions (a month)', '<Introductions (a month)>'],
    ['The ROI of a month; ROI again. HHI 0.42', 'The <ROI> of a month; ROI again. <HHI> 0.42'],
    ['It counts with its credit.', 'It counts with its <credit>.'],
    ['Velocity is up', '<Velocity> is up'],
    ['Net', '<Net>'],
    ['the net result, a fair share', 'the net result, a fair share'],
    ['Got:gave', '<Got:gave>'],
  ])('%s', (text, shown) => {
    expect(marked(text)).toBe(shown);
  });

  it.each(['Credit Union Partners', 'Concentration Capital and others', 'accredited', 'AUMENT', 'heroi'])(
    'are not seen in a name or within another word: %s',
    (text) => {
      expect(termsIn(text)).toEqual([]);
    },
  );

  it('keep every letter of the text', () => {
    for (const { meaning } of TERMS)
      expect(stretches(meaning).reduce((all, { text }) => all + text, '')).toBe(meaning);
  });
});

describe('the glossary', () => {
  it('finds each term by its name, says it in few words for paper, and in a sentence when asked', () => {
    for (const term of TERMS) {
      expect(termNamed(term.term)).toBe(term);
      expect([term.term, termsIn(term.term)]).toEqual([term.term, [term]]);
      expect(term.brief).toMatch(/^\S.*[^.]$/);
      expect(term.brief.length).toBeLessThan(100);
      expect(term.meaning).toMatch(/^[A-Z0-9].*\.$/);
    }
    expect(() => termNamed('Blue moon')).toThrow('Blue moon');
  });

  it('has no form that means two things', () => {
    const forms = TERMS.flatMap(({ term, forms: own = [term], headings = [] }) =>
      [...own, ...headings].map((form) => form.toLowerCase()),
    );
    expect(forms).toEqual([...new Set(forms)]);
  });
});
