/** The holidays of one school year as a school published them: first and last day of each. */
export interface SchoolYear {
  readonly autumn: readonly [string, string];
  readonly christmas: readonly [string, string];
  readonly carnival: readonly [string, string];
  readonly easter: readonly [string, string];
  readonly ascension: readonly [string, string];
  readonly whitMonday: string;
  readonly publishedAt: string;
}

const sintDonaas = 'https://www.sint-donaas.be/vakantiedagen/';
const mechelen = 'https://www.ptsmechelen.be/over-onze-school/vakanties-en-vrije-dagen.html';

/**
 * Published by Flemish schools and their associations, not computed. Between them they hold every case of the
 * rule: 1 November on a Sunday (2015, 2020), Christmas on a Saturday (2021) and on a Sunday (2022), Easter in
 * March (2016, 2024), after 15 April (2019, 2022, 2025) and between (the others).
 */
export const schoolYears: Record<string, SchoolYear> = {
  '2015-2016': {
    autumn: ['2015-11-02', '2015-11-08'],
    christmas: ['2015-12-21', '2016-01-03'],
    carnival: ['2016-02-08', '2016-02-14'],
    easter: ['2016-03-28', '2016-04-10'],
    ascension: ['2016-05-05', '2016-05-06'],
    whitMonday: '2016-05-16',
    publishedAt: 'VVKSO, mededeling M-VVKSO-2014-066, https://expydoc.com/doc/6806867',
  },
  '2018-2019': {
    autumn: ['2018-10-29', '2018-11-04'],
    christmas: ['2018-12-24', '2019-01-06'],
    carnival: ['2019-03-04', '2019-03-10'],
    easter: ['2019-04-08', '2019-04-22'],
    ascension: ['2019-05-30', '2019-05-31'],
    whitMonday: '2019-06-10',
    publishedAt: 'https://www.schoolbeitem.be/praktisch/verlofkalender',
  },
  '2019-2020': {
    autumn: ['2019-10-28', '2019-11-03'],
    christmas: ['2019-12-23', '2020-01-05'],
    carnival: ['2020-02-24', '2020-03-01'],
    easter: ['2020-04-06', '2020-04-19'],
    ascension: ['2020-05-21', '2020-05-22'],
    whitMonday: '2020-06-01',
    publishedAt: `${sintDonaas}; https://www.hhchalle.be/vondel/vakantieperioden-en-vrije-dagen/`,
  },
  '2020-2021': {
    autumn: ['2020-11-02', '2020-11-08'],
    christmas: ['2020-12-21', '2021-01-03'],
    carnival: ['2021-02-15', '2021-02-21'],
    easter: ['2021-04-05', '2021-04-18'],
    ascension: ['2021-05-13', '2021-05-14'],
    whitMonday: '2021-05-24',
    publishedAt: sintDonaas,
  },
  '2021-2022': {
    autumn: ['2021-11-01', '2021-11-07'],
    christmas: ['2021-12-27', '2022-01-09'],
    carnival: ['2022-02-28', '2022-03-06'],
    easter: ['2022-04-04', '2022-04-18'],
    ascension: ['2022-05-26', '2022-05-27'],
    whitMonday: '2022-06-06',
    publishedAt: sintDonaas,
  },
  '2022-2023': {
    autumn: ['2022-10-31', '2022-11-06'],
    christmas: ['2022-12-26', '2023-01-08'],
    carnival: ['2023-02-20', '2023-02-26'],
    easter: ['2023-04-03', '2023-04-16'],
    ascension: ['2023-05-18', '2023-05-19'],
    whitMonday: '2023-05-29',
    publishedAt: mechelen,
  },
  '2023-2024': {
    autumn: ['2023-10-30', '2023-11-05'],
    christmas: ['2023-12-25', '2024-01-07'],
    carnival: ['2024-02-12', '2024-02-18'],
    easter: ['2024-04-01', '2024-04-14'],
    ascension: ['2024-05-09', '2024-05-10'],
    whitMonday: '2024-05-20',
    publishedAt: mechelen,
  },
  '2024-2025': {
    autumn: ['2024-10-28', '2024-11-03'],
    christmas: ['2024-12-23', '2025-01-05'],
    carnival: ['2025-03-03', '2025-03-09'],
    easter: ['2025-04-07', '2025-04-21'],
    ascension: ['2025-05-29', '2025-05-30'],
    whitMonday: '2025-06-09',
    publishedAt: 'https://kunstacademieturnhout.turnhout.be/nl/content/3697/vakantiedagen.html',
  },
  '2025-2026': {
    autumn: ['2025-10-27', '2025-11-02'],
    christmas: ['2025-12-22', '2026-01-04'],
    carnival: ['2026-02-16', '2026-02-22'],
    easter: ['2026-04-06', '2026-04-19'],
    ascension: ['2026-05-14', '2026-05-15'],
    whitMonday: '2026-05-25',
    publishedAt: 'https://bloesem-driesprong.be/vakanties-en-vrije-dagen-2020-2021/',
  },
};
