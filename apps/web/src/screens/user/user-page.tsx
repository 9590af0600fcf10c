import { type ComponentChildren } from 'preact';
import { Page, useScreen } from '../frame';
import { type Space } from './own-space';

interface UserPageProps {
  readonly space: Space;
  readonly title: string;
  /** Which part of the space this page belongs to; a question has none, so that nothing leads away from it. */
  readonly part?: Part;
  readonly back?: string;
  /** For lists with many columns. */
  readonly wide?: true;
  readonly children: ComponentChildren;
}

const parts = ['begin', 'aanvragen', 'uren', 'kalender', 'cheques', 'contacten', 'plaatsen'] as const;
type Part = (typeof parts)[number];

/** A page in the space of a user: the name of who it is for on top, and the ways to all its parts. */
export function UserPage({ space, title, part, back, wide, children }: UserPageProps) {
  return (
    <Page title={title} sheet="user" {...(wide && { wide })} {...(back !== undefined && { back })}>
      {part === undefined ? <p class="for">{space.name}</p> : <SpaceMenu space={space} part={part} />}
      {children}
    </Page>
  );
}

/** The ways to all parts of the space. */
function SpaceMenu({ space, part }: { readonly space: Space; readonly part: Part }) {
  const { user } = useScreen().words;
  return (
    <nav class="space" aria-label={user.menu(space.name)}>
      <strong>{space.name}</strong>
      <ul>
        {parts.map((one) => (
          <li key={one}>
            <a href={`${space.base}/${one}`} aria-current={one === part ? 'page' : undefined}>
              {user.parts[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Words that exist in Dutch alone, marked as such for who listens to the page. */
export function InDutch({ children }: { readonly children: ComponentChildren }) {
  const { language } = useScreen();
  return language === 'nl' ? <>{children}</> : <span lang="nl">{children}</span>;
}
