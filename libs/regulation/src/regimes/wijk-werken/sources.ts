/**
 * Where the rules of wijk-werken were read, and since when they are known. A rule that an organiser or the
 * press repeats without its own date is dated as the government decision that started the scheme.
 */
export const decree = (article: string) => ({
  from: '2018-01-01',
  decidedOn: '2017-07-07',
  source: `decreet van 7 juli 2017 over wijk-werken, ${article}`,
});

/** The decision of the Flemish Government of 29 September 2017 on wijk-werken. */
export const governmentDecision = (part: string) => ({
  from: '2018-01-01',
  decidedOn: '2017-09-29',
  source: `besluit van de Vlaamse Regering van 29 september 2017 over wijk-werken, ${part}`,
});

/** What VDAB, a minister or the tax administration wrote. */
export const official = (where: string) => ({
  from: '2018-01-01',
  decidedOn: '2017-09-29',
  source: where,
});

/** What municipalities, organisers and the press repeat alike. */
export const told = (where: string) => ({ from: '2018-01-01', decidedOn: '2017-09-29', source: where });
