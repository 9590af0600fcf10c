import { type Day } from '#kernel';
import { paperWords as words } from '../../../words/nl/staff/people-agreements';
import { dateTold } from '../../frame';
import { type OwnerKind } from '../office';
import { drawnPaper, type Paper } from './drawn-paper';
import { paperFonts } from './font';

/** What is printed on an agreement. */
export interface AgreementPaper {
  readonly kind: OwnerKind;
  readonly organiser: string;
  readonly name: string;
  /** What is known of the party, by its name in the words; the rest is filled in by hand or on the screen. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly from: Day;
  readonly until: Day | null;
}

const MARGIN = 56;
const SIZES = { title: 18, text: 10.5, small: 9 } as const;
const FIELD_HEIGHT = 20;
const LINE = 16;
const HALF = 0.5;
const GAP = 24;
const SIGNING_HEIGHT = 70;

/**
 * The agreement of a worker or a user as a PDF of two equal pages, one for each: tagged and in Dutch, so that it can
 * be read aloud, with the place and the day as fields to fill in.
 */
export function agreementPaper(told: AgreementPaper): Promise<Buffer> {
  const info = { Title: `${words.of[told.kind]}: ${told.name}`, Author: told.organiser };
  return drawnPaper({ margin: MARGIN, info }, (paper) => {
    paper.initForm();
    drawCopy(paper, told, 1);
    paper.addPage();
    drawCopy(paper, told, 2);
  });
}

/** One of the two copies. */
function drawCopy(paper: Paper, told: AgreementPaper, copy: 1 | 2): void {
  const part = paper.struct('Sect');
  paper.addStructure(part);
  const say = (tag: string, draw: () => void) => part.add(paper.struct(tag, {}, draw));
  say('H1', () => {
    paper.font(paperFonts.bold).fontSize(SIZES.title).text(words.of[told.kind]).moveDown(HALF);
  });
  say('P', () => {
    paper.font(paperFonts.plain).fontSize(SIZES.small).text(`${words.copies} (${copy}/2)`).moveDown();
  });
  say('P', () => {
    paper.fontSize(SIZES.text).text(words.between).font(paperFonts.bold);
    paper.text(words.organiser(told.organiser)).font(paperFonts.plain).text(words.and);
    paper.font(paperFonts.bold).text(told.name).font(paperFonts.plain);
  });
  for (const [label, value] of told.facts)
    say('P', () => {
      paper.text(`${label}: ${value || '.'.repeat(LINE * 2)}`);
    });
  say('P', () => {
    paper.moveDown(HALF).text(words.agreed).font(paperFonts.bold).text(periodOn(told)).font(paperFonts.plain);
  });
  words.points[told.kind].forEach((point, at) => {
    say('P', () => {
      paper.moveDown(HALF).text(`${at + 1}. ${point}`);
    });
  });
  drawSigning(paper, told, copy, say);
  part.end();
}

const periodOn = ({ from, until }: AgreementPaper) =>
  until === null
    ? words.noEnd(dateTold(from, 'nl'))
    : words.period(`${dateTold(from, 'nl')} tot en met ${dateTold(until, 'nl')}`);

/** Place and day as fields of the form, and room for two signatures. */
function drawSigning(
  paper: Paper,
  told: AgreementPaper,
  copy: 1 | 2,
  say: (tag: string, draw: () => void) => void,
): void {
  const { fields } = words;
  const width = (paper.page.width - 2 * MARGIN - GAP) / 2;
  const right = MARGIN + width + GAP;
  paper.moveDown(2);
  const top = paper.y;
  say('P', () => {
    paper.text(fields.place, MARGIN, top).text(fields.on, right, top);
  });
  const border = { borderColor: '#555555', fontSize: SIZES.text };
  paper.formText(`plaats-${copy}`, MARGIN, top + LINE, width, FIELD_HEIGHT, { ...border, value: '' });
  paper.formText(`dag-${copy}`, right, top + LINE, width, FIELD_HEIGHT, { ...border, value: '' });
  const signing = top + LINE + FIELD_HEIGHT + GAP;
  say('P', () => {
    paper.text(fields.forOrganiser, MARGIN, signing, { width });
    paper.text(told.name, right, signing, { width });
  });
  say('P', () => {
    paper
      .fontSize(SIZES.small)
      .text(fields.signature, MARGIN, signing + LINE)
      .text(fields.signature, right, signing + LINE);
  });
  paper.rect(MARGIN, signing + 2 * LINE, width, SIGNING_HEIGHT).stroke('#555555');
  paper.rect(right, signing + 2 * LINE, width, SIGNING_HEIGHT).stroke('#555555');
}
