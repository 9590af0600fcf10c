import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  catalogueFrom,
  type ImportRefusalCode,
  lineagesIn,
  municipalitiesFrom,
  municipalityOn,
  type RawCatalogue,
  requirementFrom,
  requirementsOf,
} from '#task-catalogue';
import { readCatalogueFile } from '../../libs/task-catalogue/src/files/catalogue-yaml';
import { readMunicipalityFile } from '../../libs/task-catalogue/src/files/municipalities-csv';

const seed = (name: string) => readFileSync(join('libs/task-catalogue/seeds', name), 'utf8');
const understood = (raw: RawCatalogue, codesElsewhere = new Set<string>()) =>
  catalogueFrom({ raw, regime: wijkWerken, codesElsewhere });

describe('the draft list', () => {
  const catalogue = understood(readCatalogueFile(seed('activities.yaml')));

  it('is understood whole: 8 groups, 52 tasks, nothing refused', () => {
    expect(catalogue.refused).toEqual([]);
    expect([catalogue.groups.length, catalogue.tasks.length]).toEqual([8, 52]);
  });

  it('keeps of each task for whom it is, what it asks, and how sure that is', () => {
    expect(catalogue.tasks.find(({ code }) => code === 'BEG-07')).toEqual({
      code: 'BEG-07',
      regime: 'wijk-werken',
      group: 'BEG',
      name: 'Middagtoezicht',
      userKinds: ['school'],
      exclusions: [],
      requirements: [
        {
          code: 'extract-596-2',
          explanation: 'uittreksel strafregister art. 596.2 (algemene kennis)',
          certainty: 'assumed',
        },
      ],
      transitional: null,
      scope: 'flemish',
      origin: 'list',
      certainty: 'found-second-hand',
      sources: ['ring', 'hoei', 'welz'],
    });
  });

  it('knows which tasks are transitional, for whom, since when', () => {
    const transitional = catalogue.tasks.flatMap(({ code, transitional }) =>
      transitional ? { code, ...transitional } : [],
    );
    expect(transitional).toEqual([
      { code: 'HUIS-05', referenceDay: '2017-12-31', appliesTo: ['user', 'worker'] },
      { code: 'HUIS-06', referenceDay: '2004-12-31', appliesTo: ['user', 'worker'] },
    ]);
  });

  it('points at the general exclusion where a line names one by its code', () => {
    const company = catalogue.tasks.find(({ code }) => code === 'BEG-03');
    expect(company?.exclusions).toEqual([
      {
        code: 'gereglementeerd',
        text: 'Geen begeleiding of zorg waarop eigen regelgeving van toepassing is',
      },
    ]);
  });
});

describe('requirements as codes', () => {
  it.each([
    ['rijbewijs', 'found', { code: 'driving-licence', certainty: 'found' }],
    ['driving-licence', 'found', { code: 'driving-licence', certainty: 'found' }],
    ['voedselhygiëne (algemene kennis)', 'found', { code: 'food-hygiene', certainty: 'assumed' }],
    [
      'mogelijk enkel overgang (bron onduidelijk)',
      'found',
      { code: 'transitional-unclear', certainty: 'found' },
    ],
    ['occasioneel', 'assumed', { code: 'occasional', certainty: 'assumed' }],
  ] as const)('%s on a line that is %s', (text, certainty, expected) => {
    expect(requirementFrom(text, certainty)).toEqual({ ...expected, explanation: text });
  });

  it('are asked of the worker, of the user or of the job', () => {
    const requirements = ['rijbewijs', 'occasioneel', 'overgangsmaatregel PWA sinds 2004'].flatMap(
      (text) => requirementFrom(text, 'found') ?? [],
    );
    const codes = (who: 'worker' | 'user' | 'job') =>
      requirementsOf(who, requirements).map(({ code }) => code);
    expect([codes('worker'), codes('user'), codes('job')]).toEqual([
      ['driving-licence', 'transitional'],
      ['transitional'],
      ['occasional'],
    ]);
  });
});

const LINE =
  '{code: TUIN-05, group: TUIN, name_nl: "Gras maaien", user_types: [particulier], exclusions: [], requirements: [], local: false, source: [vdab], confidence: found}';
const aFile = (...lines: string[]) =>
  [
    'schema_version: 1',
    'regime: wijk-werken',
    'valid_from: 2026-01-01',
    'groups:',
    '  - {code: TUIN, name_nl: Klein tuinonderhoud}',
    'general_exclusions: []',
    'activities:',
    ...lines.map((line) => `  - ${line}`),
  ].join('\n');
const rowsOf = (...lines: string[]) =>
  readMunicipalityFile(
    [
      'nisCode,name,province,inhabitants2026,mainPostalCode,validFrom,validTo,successorNisCode',
      ...lines,
    ].join('\n'),
  );
const codeOfRow = (...lines: string[]) =>
  municipalitiesFrom(rowsOf(...lines), new Set()).refused.flatMap(({ refusals }) =>
    refusals.map(({ code }) => code),
  );
const codesIn = (text: string, codesElsewhere?: Set<string>) =>
  understood(readCatalogueFile(text), codesElsewhere).refused.flatMap(({ refusals }) =>
    refusals.map(({ code }) => code),
  );
const complaintOf = (act: () => unknown) => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { refusals: { code: string }[] }).refusals.map(({ code }) => code);
  }
};

describe('a file with something wrong', () => {
  it('is understood when nothing is', () => {
    expect(understood(readCatalogueFile(aFile(LINE)))).toMatchObject({
      validFrom: '2026-01-01',
      refused: [],
    });
  });

  const alone: Record<ImportRefusalCode, () => string[]> = {
    'file-not-readable': () => complaintOf(() => readCatalogueFile(`${aFile(LINE)}]`)),
    'file-field-unclear': () => complaintOf(() => codesIn(aFile(LINE).replace('2026-01-01', '2026-02-31'))),
    'line-field-missing': () => codesIn(aFile(LINE.replace('name_nl: "Gras maaien", ', ''))),
    'line-field-unclear': () => codesIn(aFile(LINE.replace('[particulier]', '[bedrijf]'))),
    'line-field-unknown': () => codesIn(aFile(LINE.replace('}', ', opmerking: oud}'))),
    'line-refers-to-nothing': () => codesIn(aFile(LINE.replace('group: TUIN', 'group: BOS'))),
    'line-twice': () => codesIn(aFile(LINE, LINE)),
    'line-of-other-regime': () => codesIn(aFile(LINE), new Set(['TUIN-05'])),
    'line-not-in-flanders': () => codeOfRow('21004,Brussel,Brussel,200000,1000,2019-01-01,,'),
  };

  it.each(Object.entries(alone))('says one thing, and the right one: %s', (code, codes) => {
    expect(codes()).toEqual([code]);
  });

  it('names the line as an editor counts it, the field and what may stand there', () => {
    const { refused, tasks } = understood(
      readCatalogueFile(aFile(LINE, LINE.replace('TUIN-05', 'TUIN-06').replace('found}', 'zeker}'))),
    );
    expect(tasks.map(({ code }) => code)).toEqual(['TUIN-05']);
    expect(refused).toMatchObject([
      {
        line: 9,
        code: 'TUIN-06',
        refusals: [{ figures: { field: 'confidence', found: 'zeker', allowed: 'found, found2, general' } }],
      },
    ]);
  });

  it('says where the writing itself breaks off', () => {
    const broken = aFile(LINE).replace('user_types: [particulier]', 'user_types: [particulier');
    expect(() => readCatalogueFile(broken)).toThrow('file-not-readable');
    try {
      readCatalogueFile(broken);
    } catch (error) {
      expect(error).toMatchObject({ refusals: [{ figures: { line: 8 } }] });
    }
  });

  it.each([
    ['requirements: [iets]', 'requirements: []'],
    ['requirements: iets', 'requirements: []'],
    ['local: misschien', 'local: false'],
    ['code: tuin vijf', 'code: TUIN-05'],
    ['user_types: []', 'user_types: [particulier]'],
    ['transitional: {reference_year: 12, applies_to: [gebruiker]}, local: false', 'local: false'],
    ['transitional: oud, local: false', 'local: false'],
    ['name_nl: 12', 'name_nl: "Gras maaien"'],
  ])('refuses a line with %s', (wrong, right) => {
    expect(codesIn(aFile(LINE.replace(right, wrong)))).toContain('line-field-unclear');
  });

  it.each([
    ['', 'file-not-readable'],
    ['gewone tekst', 'file-not-readable'],
    ['- een\n- lijst', 'file-not-readable'],
    ['a: &a [x]\nactivities: [*a, *a]', 'file-not-readable'],
    ['regime: wijk-werken', 'file-field-unclear'],
  ])('refuses the file %j whole', (text, code) => {
    expect(complaintOf(() => codesIn(text))).toContain(code);
  });
});

describe('the municipalities of Flanders', () => {
  const { municipalities, refused } = municipalitiesFrom(
    readMunicipalityFile(seed('municipalities.csv')),
    new Set(),
  );

  it('are understood whole: 300 before the mergers of 2025 and 285 after', () => {
    expect(refused).toEqual([]);
    const on = (text: string) =>
      municipalities.filter(
        ({ validFrom, validUntil }) => validFrom <= text && (validUntil === null || text <= validUntil),
      );
    expect([on('2024-12-31').length, on('2025-01-01').length]).toEqual([300, 285]);
  });

  it('belong, with all their land of 2024, to exactly one municipality of 2025', () => {
    const lineages = lineagesIn(municipalities.map(({ code: nisCode, ...facts }) => ({ nisCode, ...facts })));
    const before = lineages.map((lineage) => municipalityOn(day('2024-12-31'), lineage)?.name);
    const after = lineages.map((lineage) => municipalityOn(day('2025-01-01'), lineage)?.name);
    expect([lineages.length, new Set(before).size, new Set(after).size]).toEqual([300, 300, 285]);
    expect(after[before.indexOf('Zwijndrecht')]).toBe('Beveren-Kruibeke-Zwijndrecht');
  });

  it.each([
    ['24062,Leuven,Vlaams-Brabant,101396,3000,2019-02-31,,', 'line-field-unclear'],
    ['24062,Leuven,Vlaams-Brabant,101396,3000,,,', 'line-field-missing'],
    ['24062,Leuven,Vlaams-Brabant,veel,3000,2019-01-01,,', 'line-field-unclear'],
    ['24062,Leuven,Vlaams-Brabant,101396,30000,2019-01-01,,', 'line-field-unclear'],
    ['24062,Leuven,Vlaams-Brabant,101396,3000,2019-01-01,2018-01-01,', 'line-field-unclear'],
    ['24062,Leuven,Vlaams-Brabant,101396,3000,2019-01-01,2024-12-31,24999', 'line-refers-to-nothing'],
    ['24062,Leuven,Vlaams-Brabant,101396,3000,2019-01-01,,24062', 'line-field-unclear'],
    ['leuven,Leuven,Vlaams-Brabant,101396,3000,2019-01-01,,', 'line-field-unclear'],
  ])('refuse the row %s', (row, code) => {
    expect(codeOfRow(row)).toEqual([code]);
  });

  it('refuse a file without a column they need, and a row with a column too many', () => {
    expect(complaintOf(() => readMunicipalityFile('nisCode,name\n24062,Leuven'))).toContain(
      'file-field-unclear',
    );
    expect(complaintOf(() => rowsOf('24062,Leuven,Vlaams-Brabant,1,3000,2019-01-01,,,extra'))).toEqual([
      'file-not-readable',
    ]);
    expect(complaintOf(() => rowsOf())).toContain('file-field-unclear');
  });
});
