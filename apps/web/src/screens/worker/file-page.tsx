import { type LookEntry } from '#identity';
import { type Certificate } from '#registry';
import { dateTold, momentTold, Page, useScreen } from '../frame';

interface FileProps {
  readonly certificates: readonly Certificate[];
  readonly looks: readonly LookEntry[];
  readonly next: string | undefined;
}

/** "Mijn gegevens": the certificates that somebody saw, and who looked in this file. */
export function FilePage({ certificates, looks, next }: FileProps) {
  const { worker } = useScreen().words;
  return (
    <Page title={worker.fileTitle} back="/mijn-uren">
      <h1>{worker.fileTitle}</h1>
      <h2>{worker.certificates}</h2>
      <Certificates certificates={certificates} />
      <h2>{worker.looks}</h2>
      <LookList looks={looks} next={next} />
    </Page>
  );
}

const named = (words: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(words, code) ? words[code] : undefined;

function Certificates({ certificates }: Pick<FileProps, 'certificates'>) {
  const { language, words } = useScreen();
  const { worker } = words;
  if (certificates.length === 0) return <p>{worker.noCertificates}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{worker.certificate}</th>
          <th scope="col">{worker.validUntil}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ kind, from, until }) => (
          <tr key={`${kind} ${from}`}>
            <th scope="row">{named(worker.certificateKinds, kind) ?? kind}</th>
            <td>{until === null ? worker.noEnd : dateTold(until, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LookList({ looks, next }: Pick<FileProps, 'looks' | 'next'>) {
  const { language, words } = useScreen();
  const { worker, frame } = words;
  if (looks.length === 0 && next === undefined) return <p>{worker.noLooks}</p>;
  const told = looks.map((look) => ({
    ...look,
    says: `${momentTold(look.seenAt, language)}: ${named(worker.lookKinds, look.what) ?? worker.lookOther}`,
  }));
  // The same look of the same minute says nothing more the second time.
  const isNew = ({ actorName, says }: (typeof told)[number], before: (typeof told)[number] | undefined) =>
    actorName !== before?.actorName || says !== before.says;
  return (
    <>
      <ul class="rows">
        {told
          .filter((look, at) => isNew(look, told[at - 1]))
          .map(({ id, actorName, says }) => (
            <li key={id}>
              <strong>{actorName}</strong>
              <br />
              {says}
            </li>
          ))}
      </ul>
      {next !== undefined && (
        <p>
          <a class="button quiet" href={next}>
            {frame.more}
          </a>
        </p>
      )}
    </>
  );
}
