import { type Chapter, type DayFigure, type Figure, type ListFigure, type Principle } from './entries';
import { type chapters } from './regimes/wijk-werken/chapters';

type KeysOfEach<Group> = Group extends unknown ? keyof Group & string : never;
type KnownChapter = (typeof chapters)[number];

/** Every figure the code may ask for; the unit stands in the name. An unknown name does not compile. */
export type FigureName = KeysOfEach<KnownChapter['figures']>;
export type ListName = KeysOfEach<KnownChapter['lists']>;
export type DayName = KeysOfEach<KnownChapter['days']>;
export type PrincipleName = KeysOfEach<KnownChapter['principles']>;

/**
 * A scheme as data. A successor is another file of chapters, never a branch in code: it answers the same
 * names, and a name it has no answer for throws `NoFigure` where it is asked.
 */
export interface Regime {
  readonly code: string;
  readonly name: string;
  readonly chapters: readonly RegimeChapter[];
}

export interface RegimeChapter extends Chapter {
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly lists: Readonly<Partial<Record<ListName, ListFigure>>>;
  readonly days: Readonly<Partial<Record<DayName, DayFigure>>>;
  readonly principles: Readonly<Partial<Record<PrincipleName, Principle>>>;
}
