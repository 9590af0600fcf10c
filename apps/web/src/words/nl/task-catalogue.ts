import { type UserKind } from '#regulation';
import { type TaskCatalogueRefusalCode } from '#task-catalogue';
import { type Figures, type WordsFor } from '../words';

/** The six kinds of users as people call them. */
export const userKindWords: Readonly<Record<UserKind, string>> = {
  'private-person': 'privépersonen',
  municipality: 'gemeenten',
  ocmw: 'OCMW’s',
  school: 'scholen',
  farm: 'land- en tuinbouwers',
  'non-profit': 'vzw’s en verenigingen',
};

const kinds = (list: number | string | undefined) =>
  String(list)
    .split(', ')
    .map((kind) => userKindWords[kind as UserKind] ?? kind)
    .join(', ');

const OTHER_TASK = 'Kies een andere activiteit, of beschrijf de klus en laat de bemiddelaar kijken.';
const SAME_FILE = 'Verbeter die regel en voer het bestand opnieuw in; wat al ingevoerd is, verandert niet.';
const allowedWords = ({ allowed }: Figures) => (allowed === undefined ? '' : ` Mogelijk is: ${allowed}.`);

/** Why a task may not be asked for. */
const requestWords = {
  'task-unknown': {
    says: ({ task }) => `Activiteit ${task} staat op geen enkele lijst.`,
    helps: OTHER_TASK,
  },
  'task-not-listed-on-day': {
    says: ({ task, day }) => `Activiteit ${task} staat op ${day} niet op de lijst.`,
    helps: 'Kies een dag waarop ze er wel op staat, of een andere activiteit.',
  },
  'task-not-for-user-kind': {
    says: ({ userKind, allowed }) =>
      `Deze activiteit is niet voor ${kinds(userKind)}; ze is voor ${kinds(allowed)}.`,
    helps: OTHER_TASK,
  },
  'task-transitional-only': {
    says: ({ referenceDay }) =>
      `Deze activiteit kan alleen nog voor wie ze al liet doen vóór of op ${referenceDay}.`,
    helps: 'Deed de gebruiker dit al onder PWA? Laat de bemiddelaar dat noteren.',
  },
  'task-denied-locally': {
    says: ({ municipality, decision, from }) =>
      `${municipality} laat deze activiteit niet toe sinds ${from} (${decision}).`,
    helps: 'Vraag de gemeente naar haar beslissing, of kies een andere activiteit.',
  },
  'task-not-added-here': {
    says: ({ municipality }) =>
      `Deze activiteit kan alleen waar de gemeente ze toevoegt; ${municipality} deed dat niet.`,
    helps: 'De gemeente kan ze toevoegen, met een motivering dat ze geen werk verdringt.',
  },
  'task-addition-struck': {
    says: ({ municipality, decision, from }) =>
      `VDAB schrapte deze activiteit in ${municipality} op ${from} (${decision}).`,
    helps: OTHER_TASK,
  },
  'place-not-in-flanders': {
    says: ({ municipality }) => `${municipality} is geen gemeente van het Vlaamse Gewest.`,
    helps: 'Geef de NIS-code van een Vlaamse gemeente: vijf cijfers, zoals 24062.',
  },
  'municipality-not-there-on-day': {
    says: ({ municipality, day }) => `De gemeente ${municipality} bestaat niet op ${day}.`,
    helps: 'Kijk de dag na, of geef de gemeente die er op die dag was.',
  },
  'former-municipality-elsewhere': {
    says: ({ municipality, formerMunicipality }) =>
      `${formerMunicipality} is niet opgegaan in ${municipality}.`,
    helps: 'Geef de vroegere gemeente van deze plaats, of laat ze weg.',
  },
  'former-municipality-needed': {
    says: ({ municipality, former }) =>
      `In ${municipality} gelden nog verschillende keuzes van de vroegere gemeenten: ${former}.`,
    helps: 'Zeg in welke vroegere gemeente de plaats ligt.',
  },
  'municipality-not-served': {
    says: ({ municipality, day }) => `Deze organisator bedient ${municipality} niet op ${day}.`,
    helps: 'Verwijs naar de organisator van die gemeente, of laat de toewijzing nakijken.',
  },
} satisfies Partial<WordsFor<TaskCatalogueRefusalCode>>;

/** Why a decision of a municipality or of VDAB's board cannot be recorded. */
const decisionWords = {
  'decision-reference-missing': {
    says: () => 'Het nummer of de naam van de beslissing ontbreekt.',
    helps: 'Geef waaraan de beslissing te herkennen is, zoals "gemeenteraad 2 maart 2026, punt 12".',
  },
  'displacement-reasoning-missing': {
    says: () => 'Een toevoeging moet motiveren waarom ze geen gewoon werk verdringt.',
    helps: 'Neem de motivering over uit de beslissing van de gemeente.',
  },
  'decision-not-taken-yet': {
    says: ({ decidedOn, today }) => `De beslissing is van ${decidedOn}; vandaag is het nog maar ${today}.`,
    helps: 'Noteer de beslissing zodra ze genomen is. Ze mag wel later ingaan.',
  },
  'decision-reaches-back': {
    says: ({ decidedOn, validFrom }) => `De beslissing van ${decidedOn} zou al gelden vanaf ${validFrom}.`,
    helps: 'Laat de beslissing ingaan op de dag waarop ze genomen is, of later.',
  },
  'task-denied-already': {
    says: ({ task, municipality }) => `${municipality} liet ${task} al niet toe.`,
    helps: 'Er hoeft niets genoteerd te worden; kijk de dag na als u een wijziging bedoelt.',
  },
  'task-allowed-already': {
    says: ({ task, municipality }) => `${task} mag al in ${municipality}.`,
    helps: 'Er hoeft niets toegevoegd te worden.',
  },
  'task-group-unknown': {
    says: ({ group }) => `${group} is geen groep van activiteiten.`,
    helps: 'Kies een van de groepen van de Vlaamse lijst.',
  },
  'nothing-added-to-strike': {
    says: ({ task, municipality }) => `${municipality} heeft ${task} op die dag niet toegevoegd.`,
    helps: 'Alleen een toevoeging kan geschrapt worden. Kijk de gemeente en de dag na.',
  },
  'nothing-decided-to-withdraw': {
    says: ({ task, municipality }) =>
      `${municipality} heeft over ${task} niets beslist dat ze kan intrekken.`,
    helps:
      'Kijk de activiteit, de gemeente en de dag na. Een schrapping door VDAB kan de gemeente niet intrekken.',
  },
  'addition-was-struck': {
    says: ({ task, municipality }) =>
      `VDAB schrapte ${task} in ${municipality}; ze opnieuw toevoegen is onzeker.`,
    helps: 'Vraag VDAB of de nieuwe beslissing kan.',
  },
  'municipality-served-already': {
    says: ({ municipality, day }) => `Dat is op ${day} al zo voor ${municipality}.`,
    helps: 'Kijk de organisator en de dag na.',
  },
  'municipality-not-merged': {
    says: ({ municipality, day }) => `${municipality} is op ${day} geen fusie van vroegere gemeenten.`,
    helps: 'Kijk de gemeente en de dag na.',
  },
  'municipality-united-already': {
    says: ({ municipality, day }) =>
      `${municipality} heeft de keuzes van de vroegere gemeenten al beëindigd vóór of op ${day}.`,
    helps: 'Er hoeft niets genoteerd te worden.',
  },
} satisfies Partial<WordsFor<TaskCatalogueRefusalCode>>;

/** Why a file, or a line of it, is left out. */
const importWords = {
  'file-not-readable': {
    says: ({ line, column, what }) => `Het bestand breekt af op regel ${line}, teken ${column} (${what}).`,
    helps: 'Kijk daar, en net ervoor, of een aanhalingsteken, haakje of komma ontbreekt.',
  },
  'file-field-unclear': {
    says: ({ field, found }) => `Bovenaan het bestand klopt "${field}" niet: er staat ${found}.`,
    helps: ({ allowed }) => `Daar hoort: ${allowed}.`,
  },
  'line-field-missing': {
    says: ({ field }) => `"${field}" ontbreekt of is leeg.`,
    helps: SAME_FILE,
  },
  'line-field-unclear': {
    says: (figures) => `In "${figures['field']}" staat "${figures['found']}".${allowedWords(figures)}`,
    helps: SAME_FILE,
  },
  'line-field-unknown': {
    says: ({ field }) => `"${field}" is geen bekend veld.`,
    helps: 'Kijk na of het juist geschreven is, of laat het weg.',
  },
  'line-refers-to-nothing': {
    says: ({ field, found }) => `"${field}" verwijst naar ${found}, en dat bestaat niet.`,
    helps: SAME_FILE,
  },
  'line-twice': {
    says: ({ code }) => `${code} staat al op een eerdere regel.`,
    helps: 'Houd één van de twee regels.',
  },
  'line-of-other-regime': {
    says: ({ code }) => `${code} staat op de lijst van een ander stelsel.`,
    helps: 'Geef de activiteit een eigen code.',
  },
  'line-not-in-flanders': {
    says: ({ code }) => `${code} is geen NIS-code van een Vlaamse gemeente.`,
    helps: 'Laat gemeenten buiten het Vlaamse Gewest weg.',
  },
} satisfies Partial<WordsFor<TaskCatalogueRefusalCode>>;

export const taskCatalogueWords: WordsFor<TaskCatalogueRefusalCode> = {
  ...requestWords,
  ...decisionWords,
  ...importWords,
};
