export const menuWords = {
  label: 'Menu',
  parts: {
    vandaag: 'Vandaag',
    bord: 'Bord',
    aanvragen: 'Aanvragen',
    mensen: 'Mensen',
    gebruikers: 'Gebruikers',
    uren: 'Uren',
    gevolgen: 'Gevolgen',
    berichten: 'Berichten',
    zitdagen: 'Zitdagen',
    taken: 'Taken',
    regels: 'Regels',
    instellingen: 'Instellingen',
    rollen: 'Rollen',
    nazicht: 'Nazicht',
    zoeken: 'Zoeken',
  },
  seldomLabel: 'Ook van het loket',
  seldom: {
    bekendmaken: 'Week bekendmaken',
    sluitingen: 'Gesloten dagen',
    uitbetaling: 'Uitbetalen',
    ongevallen: 'Ongevallen en schade',
    'wie-was-waar': 'Wie was waar?',
    meldingen: 'Meldingen',
    'meldingen/nieuw': 'Melding opnemen',
    sneltoetsen: 'Sneltoetsen',
  },
};

/** Before the desk acts for somebody: how they asked, and why. */
export const behalfWords = {
  title: (name: string) => `Handelen namens ${name}`,
  lead: 'Wat u nu doet, doet u voor iemand anders. Die ziet achteraf wie het deed, en waarom.',
  channel: 'Hoe kwam de vraag?',
  channels: { desk: 'Aan de balie', phone: 'Per telefoon', paper: 'Op papier', mail: 'Per mail' },
  channelWrong: 'Kies hoe de vraag kwam.',
  reason: 'Waarom doet u het?',
  reasonHint: 'Bijvoorbeeld: heeft geen computer.',
  reasonWrong: 'Zeg in enkele woorden waarom.',
  go: 'Begin',
};
