import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Open } from '../../api/frame';
import { cookieOptions, isLanguage, LANGUAGE_COOKIE, wantedPage } from '../frame';

const A_YEAR_IN_SECONDS = 31_536_000;

/** Another language, and back to the page where one was. */
@Controller('taal')
@ApiExcludeController()
export class LanguageScreens {
  @Get(':language')
  @Open()
  choose(
    @Param('language') language: string,
    @Query('naar') wanted: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    if (isLanguage(language))
      reply.setCookie(LANGUAGE_COOKIE, language, {
        ...cookieOptions(reply.request),
        maxAge: A_YEAR_IN_SECONDS,
      });
    reply.status(303).header('location', wantedPage(typeof wanted === 'string' ? wanted : ''));
    return '';
  }
}
