/** The plan that begins by itself each night, where there is none in the morning. */
export const nightWords = {
  title: 'Vannacht is er geen planning gemaakt',
  ended: {
    impossible: 'Met de vaste afspraken van nu was er geen mogelijk.',
    failed: 'Ze is mislukt. Maak zelf een nieuwe planning.',
  },
};
