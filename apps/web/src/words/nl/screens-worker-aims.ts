/** "Welk werk doet u graag?": wishes and learning goals, as a worker says them. */
export const aimScreens = {
  link: 'Werk dat ik graag doe',
  title: 'Welk werk doet u graag?',
  says: 'Wij letten hierop bij het verdelen van de klussen. Beloven kunnen wij het niet.',
  none: 'U koos nog niets.',
  kinds: { wish: 'Doe ik graag', 'learning-goal': 'Wil ik leren' },
  choose: 'Kies een soort werk',
  takeAway: 'Haal weg',
  /** Kinds of work, by their code in the catalogue. */
  groups: {
    TUIN: 'Werk in de tuin',
    LTB: 'Werk bij de boer',
    HERST: 'Kleine herstellingen',
    BEG: 'Mensen helpen en begeleiden',
    HUIS: 'Helpen in huis',
    LOG: 'Klaarzetten en dragen',
    ADM: 'Werk op kantoor',
    PREV: 'Zorgen voor veiligheid',
  },
  done: { said: 'Dank u. Wij weten het nu.', takenAway: 'Weggehaald.' },
  other: 'Dit werk staat niet meer op de lijst. Kies iets anders.',
};
