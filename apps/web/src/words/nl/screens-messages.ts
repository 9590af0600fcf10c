import { type ChannelChoice, type MessageLanguage, type MessageTopic } from '#messaging';

/** How somebody wants to be told things, for who chooses it themselves and for the desk. */
export const messageScreens = {
  title: 'Berichten',
  titleOf: (name: string) => `Berichten voor ${name}`,
  lead: 'Kies hoe u berichten wilt krijgen. Afgelastingen en dringende vragen krijgt u altijd.',
  topics: {
    offers: 'Vragen of u een klus wilt doen',
    jobs: 'Klussen en bezoeken',
    hours: 'Uren',
    file: 'Papieren, cheques en gesprekken',
  } satisfies Record<MessageTopic, string>,
  choices: {
    usual: 'gewoon: wat het snelst aankomt',
    mail: 'e-mail',
    sms: 'sms',
    letter: 'brief',
    phone: 'telefoon',
    none: 'geen bericht',
  } satisfies Record<ChannelChoice, string>,
  language: 'Taal van de berichten',
  languages: {
    nl: 'Nederlands',
    'nl-simple': 'eenvoudig Nederlands',
    en: 'Engels',
    fr: 'Frans',
  } satisfies Record<MessageLanguage, string>,
  usualLanguage: 'gewoon',
  from: 'Vanaf',
  fromHint: 'Bijvoorbeeld 5-12-2026',
  fromWrong: 'Typ de dag, zoals 5-12-2026.',
  choiceWrong: 'Kies een van de mogelijkheden.',
  keep: 'Bewaar mijn keuze',
  kept: 'De keuze is bewaard.',
  told: 'Wat wij vertelden',
  nothingTold: 'Wij vertelden nog niets.',
  states: {
    new: 'vertrekt zo',
    waiting: 'onderweg',
    sent: 'verstuurd',
    dead: 'niet aangekomen',
    lapsed: 'kwam te laat',
    unwanted: 'niet verstuurd, zoals u vroeg',
    replaced: 'op een andere manier verteld',
  },
  back: 'Terug',
};
