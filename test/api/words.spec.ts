import { chequeLedgerWords } from '../../apps/web/src/words/nl/cheque-ledger';
import { houseStyleWords } from '../../apps/web/src/words/nl/house-style';
import { identityWords } from '../../apps/web/src/words/nl/identity';
import { matchingWords } from '../../apps/web/src/words/nl/matching';
import { paymentsWords } from '../../apps/web/src/words/nl/payments';
import { performancesWords } from '../../apps/web/src/words/nl/performances';
import { registryWords } from '../../apps/web/src/words/nl/registry';
import { taskCatalogueWords } from '../../apps/web/src/words/nl/task-catalogue';
import { wordsOf } from '../../apps/web/src/words/words-of';

const libraries = {
  chequeLedgerWords,
  taskCatalogueWords,
  registryWords,
  matchingWords,
  performancesWords,
  paymentsWords,
  houseStyleWords,
  identityWords,
};

describe('the words of refusals', () => {
  it('belong to one library each: the same code twice would lose the words of one', () => {
    const codes = Object.values(libraries).flatMap((words) => Object.keys(words));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('are whole sentences that never say "ongeldig"', () => {
    for (const words of Object.values(libraries))
      for (const [code, { says, helps }] of Object.entries(words)) {
        const said = [says({}), typeof helps === 'function' ? helps({}) : helps];
        for (const sentence of said) {
          expect([code, sentence]).toEqual([code, expect.stringMatching(/^\S[\s\S]{8,}[.?!:")]$/)]);
          expect([code, sentence]).toEqual([code, expect.not.stringMatching(/ongeldig/i)]);
        }
      }
  });

  it('say the figures that prove the refusal', () => {
    const figures = { period: '2026-11', usedHours: 58, askedHours: 4, freeHours: 2, maximumHours: 60 };
    const { says, helps } = wordsOf({
      code: 'hours-over-month-maximum',
      figures,
      article: '',
      weight: 'refuses',
    });
    expect(says).toBe(
      '4 uur erbij kan niet: in november 2026 zijn 58 van 60 uren gewerkt of gereserveerd, dus er blijft 2 uur over.',
    );
    expect(helps).toContain('andere wijk-werker');
  });

  it('of a refusal that only warns say how to go on', () => {
    const warning = wordsOf({ code: 'month-not-over', figures: {}, article: '', weight: 'warns' });
    expect(warning.helps).toContain('reden');
  });
});
