import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import { type HouseStyle, houseStyleOf, inkOn, logoOf } from '#house-style';
import { type Id, isId, NotFound } from '#kernel';
import { Open, PathId } from '../../api/frame';

/** The version stands in the address: what a browser has under it never changes. */
const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable';
/** A picture that somebody opens by itself still runs nothing, and asks nothing of anybody. */
const PICTURE_ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A logo is drawn for paper: in the dark it brings its own. */
const LOGO_ON_PAPER = '.brand img, .logo { background: #ffffff; padding: 0.15rem; border-radius: 0.2rem; }';

/** Colours and logo of an organiser, for everybody who sees its pages. */
@Controller('huisstijl')
@ApiExcludeController()
export class StyleSheets {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  @Get(':file')
  @Open()
  async sheet(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const organiser = file.replace(/\.css$/, '');
    if (!isId(organiser) || organiser === file) throw new NotFound('style', file);
    reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': KEPT_FOR_GOOD });
    return sheetOf(await houseStyleOf(this.reading, organiser));
  }

  @Get(':organiserId/logo')
  @Open()
  async logo(@PathId('organiserId') organiser: Id, @Res() reply: FastifyReply): Promise<void> {
    const logo = await logoOf(this.reading, organiser);
    if (!logo) throw new NotFound('logo', organiser);
    await reply
      .headers({
        'content-type': logo.type,
        'cache-control': KEPT_FOR_GOOD,
        'content-security-policy': PICTURE_ALONE,
      })
      .send(logo.content);
  }
}

/** The tokens that an organiser has of its own; the rest stays as the service has it. */
function sheetOf({ colour, colourDark, logoType }: HouseStyle): string {
  const tokens = (one: string) => `:root { --brand: ${one}; --brand-ink: ${inkOn(one)}; }`;
  return [
    colour && `@media (prefers-color-scheme: light) { ${tokens(colour)} }`,
    colourDark && `@media (prefers-color-scheme: dark) { ${tokens(colourDark)} }`,
    logoType && `@media (prefers-color-scheme: dark) { ${LOGO_ON_PAPER} }`,
  ]
    .filter(Boolean)
    .join('\n');
}
