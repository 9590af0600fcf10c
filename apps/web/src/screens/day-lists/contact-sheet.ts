import { dayListWords as words } from '../../words/nl/staff/day-lists';
import { drawnPaper, type Paper } from '../people/papers/drawn-paper';
import { paperFonts } from '../people/papers/font';
import { type SiteListed, timesTold } from './day-list';

const MARGIN = 40;
const SIZES = { title: 15, site: 11, text: 9.5 } as const;
/** What is kept free under a heading, so that it does not stand alone at the foot of a sheet. */
const HEADING_AND_LINE = 60;

export interface ContactSheet {
  /** "donderdag 19 november" */
  readonly day: string;
  readonly organiser: string;
  /** When it was made, as people say it. */
  readonly madeAt: string;
  readonly sites: readonly SiteListed[];
}

/** Who is where on a day, and whom to call, as a PDF: for when nothing but a telephone works. */
export function contactSheet({ day, organiser, madeAt, sites }: ContactSheet): Promise<Buffer> {
  const title = words.sheet.title(day);
  return drawnPaper({ margin: MARGIN, info: { Title: title, Author: organiser } }, (paper) => {
    paper.font(paperFonts.bold).fontSize(SIZES.title).text(title);
    paper
      .font(paperFonts.plain)
      .fontSize(SIZES.text)
      .text(`${organiser}. ${words.sheet.madeAt(madeAt)}`);
    if (sites.length === 0) paper.moveDown().text(words.none);
    for (const site of sites) drawSite(paper, site);
  });
}

function drawSite(paper: Paper, { name, address, contact, people }: SiteListed): void {
  if (paper.y > paper.page.height - MARGIN - HEADING_AND_LINE) paper.addPage();
  paper.moveDown().font(paperFonts.bold).fontSize(SIZES.site).text(name);
  const who = contact && [contact.name, contact.telephone].filter(Boolean).join(', ');
  paper
    .font(paperFonts.plain)
    .fontSize(SIZES.text)
    .text([address, who ? words.contact(who) : words.noContact].filter(Boolean).join('. '));
  for (const one of people) {
    const { worker, telephone, job } = one;
    const line = [timesTold(one), worker, telephone || words.sheet.noTelephone, job.task];
    paper.text(line.join('   '), { indent: 12 });
  }
}
