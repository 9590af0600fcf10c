import { type TeamAnswered } from '#matching';

/** Whether the new time of a visit suits its team. */
export const teamAnswerWords = {
  title: 'Past het nieuwe uur?',
  counted: ({ asked, yes, no, silent }: TeamAnswered) =>
    `${yes + no} van ${asked} antwoordden: ${yes} ja, ${no} nee, ${silent} nog niet.`,
  until: (moment: string) => `Antwoord gevraagd voor ${moment}. Halfweg krijgen ze nog een bericht.`,
  over: (moment: string) =>
    `De tijd om te antwoorden was om op ${moment}. Bel wie nog niets liet weten: hun plaats blijft van hen.`,
  toCall: 'Nog te bellen',
  noNumber: 'geen nummer bekend',
  yes: 'Past',
  no: 'Past niet',
  saysMissing: 'Kies of het past of niet.',
};
