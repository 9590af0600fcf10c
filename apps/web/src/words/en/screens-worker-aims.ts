import { type ScreenWords } from '../nl/screens';

export const aimScreens: ScreenWords['aims'] = {
  link: 'Work I like to do',
  title: 'Which work do you like?',
  says: 'We keep it in mind when we share out the jobs. We cannot promise it.',
  none: 'You have not chosen anything yet.',
  kinds: { wish: 'I like this', 'learning-goal': 'I want to learn this' },
  choose: 'Choose a kind of work',
  takeAway: 'Take away',
  /** Kinds of work, by their code in the catalogue. */
  groups: {
    TUIN: 'Work in the garden',
    LTB: 'Work on a farm',
    HERST: 'Small repairs',
    BEG: 'Helping and guiding people',
    HUIS: 'Helping at home',
    LOG: 'Setting up and carrying',
    ADM: 'Work in an office',
    PREV: 'Keeping people safe',
  },
  done: { said: 'Thank you. We know it now.', takenAway: 'Taken away.' },
  other: 'This work is no longer on the list. Choose something else.',
};
