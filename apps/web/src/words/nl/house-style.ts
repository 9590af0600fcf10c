import { type HouseStyleRefusalCode } from '#house-style';
import { type WordsFor } from '../words';

export const houseStyleWords: WordsFor<HouseStyleRefusalCode> = {
  'style-name-too-long': {
    says: ({ characters, maximum }) => `Deze naam heeft ${characters} tekens; er is plaats voor ${maximum}.`,
    helps: 'Neem een kortere naam, zoals mensen hem zeggen.',
  },
  'colour-unreadable': {
    says: () => 'Dit is geen kleur die wij kennen.',
    helps: 'Schrijf ze als #0b5d57: een hekje en 6 cijfers of letters van a tot f.',
  },
  'colour-too-faint': {
    says: ({ ratio, minimum }) =>
      `Deze kleur is te flauw op licht: het contrast is ${ratio} en moet minstens ${minimum} zijn.`,
    helps: 'Neem een donkerder tint, zodat iedereen letters in deze kleur kan lezen.',
  },
  'colour-dark-too-faint': {
    says: ({ ratio, minimum }) =>
      `Deze kleur is te flauw in het donker: het contrast is ${ratio} en moet minstens ${minimum} zijn.`,
    helps: 'Neem een lichtere tint, zodat iedereen letters in deze kleur kan lezen.',
  },
  'logo-too-large': {
    says: ({ bytes, maximum }) => `Dit logo is ${bytes} bytes groot; er is plaats voor ${maximum}.`,
    helps: 'Bewaar het kleiner, of als SVG.',
  },
  'logo-of-other-kind': {
    says: () => 'Dit bestand is geen SVG en geen PNG.',
    helps: 'Bewaar het logo als SVG of als PNG en kies het opnieuw.',
  },
  'logo-unsafe': {
    says: () => 'Dit SVG-bestand bevat een script of een verwijzing naar buiten.',
    helps: 'Bewaar het als gewone tekening, zonder scripts, beelden of verwijzingen.',
  },
};
