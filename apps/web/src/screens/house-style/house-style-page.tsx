import { type HouseStyle, leastContrast } from '#house-style';
import { type Id } from '#kernel';
import { Field, Page, useScreen } from '../frame';

export interface HouseStyleProps {
  readonly organiser: Id;
  readonly style: HouseStyle;
  /** Address of the logo there is. */
  readonly logo: string | null;
  readonly isKept: boolean;
}

/** Name, logo and colours of an organiser, with how well the colours can be read. */
export function HouseStylePage({ organiser, style, logo, isKept }: HouseStyleProps) {
  const screen = useScreen();
  const { houseStyle } = screen.words;
  const { proof, key } = screen.hidden();
  return (
    <Page title={houseStyle.title}>
      <h1>{houseStyle.title}</h1>
      {isKept && (
        <p class="notice" role="status">
          {houseStyle.kept}
        </p>
      )}
      <p class="lead">{houseStyle.says}</p>
      <form
        method="post"
        action={`/organisaties/${organiser}/huisstijl`}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="proof" value={proof} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={style.version} />
        <Field name="name" label={houseStyle.name} hint={houseStyle.nameHint} value={style.name ?? ''} />
        <p>{houseStyle.contrastWhy}</p>
        <Field
          name="colour"
          label={houseStyle.colour}
          hint={hintOf(houseStyle, style.colour, 'light')}
          value={style.colour ?? ''}
        />
        <Field
          name="colourDark"
          label={houseStyle.colourDark}
          hint={hintOf(houseStyle, style.colourDark, 'dark')}
          value={style.colourDark ?? ''}
        />
        <LogoField logo={logo} />
        <button type="submit">{houseStyle.keep}</button>
      </form>
      <h2>{houseStyle.example}</h2>
      <p>
        <a href={`/organisaties/${organiser}/huisstijl`}>{houseStyle.exampleLink}</a>
      </p>
      <p>
        <span class="button">{houseStyle.exampleButton}</span>
      </p>
    </Page>
  );
}

type Words = ReturnType<typeof useScreen>['words']['houseStyle'];

/** How a colour is written, and how well the one there is can be read. */
function hintOf(words: Words, colour: string | null, by: 'light' | 'dark'): string {
  if (colour === null) return words.colourHint;
  return `${words.colourHint} (${words.contrast(leastContrast(colour, by).toFixed(1))})`;
}

function LogoField({ logo }: Pick<HouseStyleProps, 'logo'>) {
  const { words, faults } = useScreen();
  const { houseStyle } = words;
  const wrong = faults.filter(({ field }) => field === 'logo');
  const described = ['field-logo-hint', wrong.length > 0 && 'field-logo-fault'].filter(Boolean).join(' ');
  return (
    <div class={wrong.length > 0 ? 'field wrong' : 'field'}>
      <label for="field-logo">{houseStyle.logo}</label>
      <p class="hint" id="field-logo-hint">
        {houseStyle.logoHint}
      </p>
      {wrong.length > 0 && (
        <p class="fault" id="field-logo-fault">
          {wrong.map(({ says }) => says).join(' ')}
        </p>
      )}
      <input
        id="field-logo"
        name="logo"
        type="file"
        accept=".svg,.png,image/svg+xml,image/png"
        aria-describedby={described}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
      />
      {logo !== null && (
        <>
          <p>
            {houseStyle.logoNow}
            <br />
            <img class="logo" src={logo} alt="" height="48" />
          </p>
          <label class="choice">
            <input type="checkbox" name="removeLogo" value="yes" />
            {houseStyle.removeLogo}
          </label>
        </>
      )}
    </div>
  );
}
