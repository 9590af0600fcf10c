import { meaningOf } from '#messaging';

describe('what somebody means by a text message', () => {
  it.each([
    ['JA', { says: 'yes', number: null }],
    ['JA 1', { says: 'yes', number: 1 }],
    ['ja1', { says: 'yes', number: 1 }],
    ['J', { says: 'yes', number: null }],
    ['ja graag', { says: 'yes', number: null }],
    ['Ja, graag! Klus 12 aub', { says: 'yes', number: 12 }],
    ['Oké 3', { says: 'yes', number: 3 }],
    ['oui 4 svp', { says: 'yes', number: 4 }],
    ['NEE 2', { says: 'no', number: 2 }],
    ['nee sorry', { says: 'no', number: null }],
    ['Neen, jammer (2)', { says: 'no', number: 2 }],
    ['STOP', { says: 'stop' }],
    ['stop sms', { says: 'stop' }],
    ['Uren', { says: 'hours' }],
    ['mijn uren aub', { says: 'hours' }],
    ['ja maar pas om 12', { says: 'unclear' }],
    ['ja 1 en 2', { says: 'unclear' }],
    ['ja 1 2', { says: 'unclear' }],
    ['ja nee', { says: 'unclear' }],
    ['ik ben ziek', { says: 'unclear' }],
    ['stop maar met de klus bij de school', { says: 'unclear' }],
    ['', { says: 'unclear' }],
    ['1', { says: 'unclear' }],
  ])('%p', (said, meaning) => {
    expect(meaningOf(said)).toEqual(meaning);
  });
});
