/**
 * Where the rules of wijk-werken were read, and since when they are known: the scheme began on 1 January 2018
 * with the decree and the government decision below.
 */
const START = '2018-01-01';
const DECREE = '2017-07-07';
const GOVERNMENT_DECISION = '2017-09-29';

export const decree = (part: string) => ({
  from: START,
  decidedOn: DECREE,
  source: `Wijk-werkendecreet van 7 juli 2017, ${part}`,
});

export const governmentDecision = (part: string) => ({
  from: START,
  decidedOn: GOVERNMENT_DECISION,
  source: `besluit van de Vlaamse Regering van 29 september 2017 over wijk-werken, ${part}`,
});

/** The two Flemish decrees against discrimination, on the labour market and everywhere, in force before the scheme began. */
export const equalTreatment = {
  from: START,
  decidedOn: '2008-07-10',
  source:
    'decreet van 8 mei 2002 over evenredige participatie op de arbeidsmarkt, hoofdstuk 2 (algemene beginselen); Gelijkekansendecreet van 10 juli 2008, hoofdstuk 4 (gelijke behandeling)',
};

/** What VDAB, municipalities, organisers or the press write without naming an article or a day. */
export const elsewhere = (source: string) => ({ from: START, decidedOn: GOVERNMENT_DECISION, source });

/** Why an assumption was chosen. It counts from the start, as if known then, until a version with a source replaces it. */
export const because = (why: string) => ({ from: START, decidedOn: START, source: `aanname: ${why}` });
