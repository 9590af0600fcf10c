import { Choices, Field, useScreen } from '../../frame';
import { sitesToday } from '../own-space';
import { QuestionPage } from './question-page';
import { type Asked } from './wizard';

/** At which of the places of this user. */
export function SitePage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const { space, answers } = asked;
  const title = ask.site.title[space.kind];
  const sites = sitesToday(space);
  const choices = sites.map(({ site, name, place }) => [site, `${name}, ${place}`] as const);
  const only = sites.length === 1 ? sites[0]?.site : undefined;
  return (
    <QuestionPage asked={asked} step="plaats" title={title}>
      {choices.length === 0 ? (
        <>
          <h1>{title}</h1>
          <p>{ask.site.none}</p>
        </>
      ) : (
        <Choices name="site" question={title} choices={choices} value={answers.site ?? only ?? ''} />
      )}
      <p>
        <a href={`${space.base}/plaatsen/nieuw`}>{ask.site.add}</a>
      </p>
    </QuestionPage>
  );
}

/** "Iets anders, in mijn woorden". */
export function OwnWordsPage({ asked }: { readonly asked: Asked }) {
  const { ask } = useScreen().words;
  const { title, hint } = ask.ownWords;
  return (
    <QuestionPage asked={asked} step="eigen-woorden" title={title}>
      <h1>
        <label for="field-inOwnWords">{title}</label>
      </h1>
      <Field
        name="inOwnWords"
        label={ask.ownWords.label}
        hint={hint}
        rows={5}
        value={asked.answers.inOwnWords ?? ''}
      />
    </QuestionPage>
  );
}
