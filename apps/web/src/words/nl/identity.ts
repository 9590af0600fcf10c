import { type IdentityRefusalCode } from '#identity';
import { type WordsFor } from '../words';

export const identityWords: WordsFor<IdentityRefusalCode> = {
  'password-too-short': {
    says: ({ characters, minimum }) =>
      `Dit wachtwoord heeft ${characters} tekens; het moet er ${minimum} hebben.`,
    helps: 'Neem een zin van vier of vijf woorden: lang, en toch te onthouden.',
  },
  'password-easily-guessed': {
    says: () => 'Dit wachtwoord is snel geraden.',
    helps: 'Neem geen eigen naam, geen woord dat iedereen probeert en niet telkens dezelfde tekens.',
  },
  'card-code-mistyped': {
    says: () => 'Er zit een typfout in de code van de kaart.',
    helps: 'Kijk de code na: 12 tekens, zonder de cijfers 0 en 1 en zonder de letters I, L en O.',
  },
  'email-taken': {
    says: () => 'Er is al iemand met dit e-mailadres.',
    helps: 'Geef die persoon een rol, of neem een ander adres.',
  },
  'role-needs-party': {
    says: ({ role }) =>
      `De rol ${role} geldt voor één gebruiker, wijk-werker of OCMW, en die is niet genoemd.`,
    helps: 'Noem voor wie de rol geldt in `party`.',
  },
  'role-takes-no-party': {
    says: ({ role }) => `De rol ${role} geldt voor de hele organisator en niet voor één partij.`,
    helps: 'Laat `party` weg.',
  },
  'role-not-for-installation': {
    says: ({ role }) => `De rol ${role} geldt altijd voor één organisator.`,
    helps: 'Geef de rol bij een organisator.',
  },
  'role-by-administrator-only': {
    says: ({ role }) => `De rol ${role} kan alleen een beheerder geven of beëindigen.`,
    helps: 'Vraag het aan een beheerder van uw organisator.',
  },
  'role-ends-before-it-begins': {
    says: ({ from, until }) => `De rol begint op ${from} en kan niet eindigen op ${until}.`,
    helps: 'Kies een laatste dag die niet voor de eerste komt.',
  },
  'role-held-already': {
    says: ({ role }) => `Deze persoon heeft de rol ${role} al in die periode.`,
    helps: 'Kies een periode die erna begint, of laat het zo.',
  },
  'last-administrator': {
    says: () => 'Dit is de laatste beheerder van deze organisator.',
    helps: 'Maak eerst iemand anders beheerder, zonder einddatum.',
  },
  'actor-also-elsewhere': {
    says: () => 'Deze persoon werkt ook voor een andere organisator, of voor de hele installatie.',
    helps: 'Vraag het aan een beheerder van de installatie.',
  },
  'actor-ended': {
    says: () => 'Dit account is afgesloten.',
    helps: 'Maak een nieuw account aan.',
  },
};
