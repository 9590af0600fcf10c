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
  'party-unknown': {
    says: ({ role }) => `Deze organisator kent niemand voor wie de rol ${role} zou gelden.`,
    helps: 'Kijk na of `party` de id is van een wijk-werker, een gebruiker of een toeleider van hier.',
  },
  'second-step-code-wrong': {
    says: () => 'Deze code klopt niet, of ze is al gebruikt.',
    helps: 'Wacht tot de app een nieuwe code toont en typ die. Of neem een herstelcode.',
  },
  'second-step-on-already': {
    says: () => 'Er is al een tweede stap ingesteld.',
    helps: 'Zet ze eerst uit, met een code ervan. Daarna kunt u een andere instellen.',
  },
  'mailed-code-over': {
    says: ({ minutes, maximum }) =>
      `Een code werkt ${minutes} minuten en ${maximum} pogingen; dat is voorbij.`,
    helps: 'Vraag een nieuwe code.',
  },
  'mailed-code-wrong': {
    says: () => 'Dit is niet de code uit de laatste e-mail.',
    helps: 'Kijk de cijfers na. De code werkt alleen in de browser waarin u ze vroeg.',
  },
  'link-over': {
    says: () => 'Deze link werkt niet meer: ze is al gebruikt, of te oud.',
    helps: 'Vraag een nieuwe link.',
  },
  'passkey-not-accepted': {
    says: () => 'Dit toestel gaf geen geldig antwoord op onze vraag.',
    helps: 'Probeer het opnieuw, en bevestig met uw vinger, uw gezicht of de pincode van het toestel.',
  },
  'no-card-yet': {
    says: () => 'Deze wijk-werker heeft nog geen kaart.',
    helps: 'Maak een nieuwe kaart; daar hoort een pincode bij.',
  },
};
