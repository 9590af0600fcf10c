import { type Caseload, type WorkerStanding } from '#registry';
import { type UserKind } from '#regulation';

export const fileWords = {
  erased: 'Gegevens gewist',
  parts: 'Delen van het dossier',
  over: 'Voorbij',
  history: 'geschiedenis',
  change: 'wijzigen',
  done: {
    bewaard: 'Bewaard.',
    nieuw: 'Het dossier is gemaakt. Hieronder staat wat nog moet gebeuren.',
    getekend: 'Het getekende blad staat in het dossier.',
    betaald: 'De betaling is genoteerd.',
    gestopt: 'De laatste dag is genoteerd.',
    overgedragen: 'De wijk-werkers zijn overgedragen.',
    team: 'Het team is bewaard.',
    afgehandeld: 'Gedaan. Hieronder staat wat nog overblijft.',
    afgesloten: 'De maand is afgesloten.',
    bevestigd: 'De uren zijn bevestigd.',
    open: 'De uren zijn bevestigd, maar staan nog open. Hieronder staat waarom.',
    ingetrokken: 'Ingetrokken.',
    'kwam-niet': 'Beslist: er kwam niemand. Wat gereserveerd was, is weer vrij.',
  },
};

export const recordPageWords = {
  change: (one: string) => `${one} wijzigen`,
  keep: 'Bewaren',
  history: 'Wat hier vroeger stond',
  withdraw: 'Dit had hier nooit mogen staan',
  withdrawSays: 'Trek het in: het verdwijnt uit het dossier. Wat er stond, blijft in de geschiedenis.',
  withdrawDo: 'Intrekken',
  changedSince: 'Iemand anders wijzigde dit intussen',
  changedSinceSays: 'Dit staat er nu. Wat u typte, staat hieronder nog. Kijk na en bewaar opnieuw.',
};

export const standingWords: Readonly<Record<WorkerStanding, string>> = {
  active: 'Actief',
  suspended: 'Geschorst',
  'agreement-to-come': 'Begint nog',
  'agreement-over': 'Overeenkomst voorbij',
  intake: 'Intake',
  left: 'Gestopt',
  died: 'Overleden',
};

export const caseloadWords = {
  filter: 'Caseload',
  choices: {
    mine: 'Mijn wijk-werkers',
    team: 'Ons team',
    all: 'Allemaal',
  } satisfies Record<Caseload, string>,
};

export const kindWords: Readonly<Record<UserKind, string>> = {
  'private-person': 'Privépersoon',
  municipality: 'Gemeente',
  ocmw: 'OCMW',
  school: 'School',
  farm: 'Land- of tuinbouwer',
  'non-profit': 'Vzw of vereniging',
};

export const workerListWords = {
  title: 'Mensen',
  lead: 'Alle wijk-werkers en wie zich aanmeldde.',
  add: 'Nieuwe wijk-werker',
  caseload: 'Caseload en overdragen',
  intake: 'Intake',
  empty: 'Er is nog niemand ingeschreven.',
  filters: {
    standing: 'Toestand',
    anyStanding: 'Wie nu meedoet',
    everyone: 'Iedereen, ook wie stopte',
    ends: 'Overeenkomst eindigt',
    anyEnd: 'Altijd',
    within: (days: number) => `Binnen ${days} dagen`,
  },
  columns: {
    name: 'Naam',
    standing: 'Toestand',
    until: 'Overeenkomst tot',
    hours: 'Uren deze maand',
    mediator: 'Bemiddelaar',
    phone: 'Telefoon',
    registered: 'Ingeschreven',
  },
  hours: (worked: number, planned: number, granted: number) =>
    planned === 0 ? `${worked} van ${granted}` : `${worked} van ${granted}, ${planned} gepland`,
  hoursHint: 'gewerkt + gepland van het meeste',
  nearMaximum: 'bijna vol',
};

export const userListWords = {
  title: 'Gebruikers',
  lead: 'Iedereen die wijk-werkers vraagt.',
  add: 'Nieuwe gebruiker',
  empty: 'Er is nog geen gebruiker ingeschreven.',
  filters: {
    kind: 'Soort',
    anyKind: 'Alle soorten',
    standing: 'Toestand',
    anyStanding: 'Wie nu meedoet',
    everyone: 'Iedereen, ook wie stopte',
    standings: {
      active: 'In orde',
      'no-agreement': 'Geen getekende overeenkomst',
      'no-fee': 'Inschrijvingsgeld niet betaald',
      left: 'Gestopt',
    },
  },
  columns: {
    name: 'Naam',
    kind: 'Soort',
    standing: 'Toestand',
    place: 'Plaats',
    until: 'Overeenkomst tot',
    registered: 'Ingeschreven',
  },
};
