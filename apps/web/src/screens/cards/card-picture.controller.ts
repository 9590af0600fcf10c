import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { toString as qrCode } from 'qrcode';
import { printedCardCode, typedCardCode } from '#identity';
import { NotFound } from '#kernel';
import { OwnAddress } from '../../address.module';
import { Open } from '../../api/frame';

/** The QR code of a card: it opens the log-in page with the code filled in, and never holds a PIN. */
@Controller('aanmelden/kaart')
@ApiExcludeController()
export class CardPicture {
  constructor(private readonly address: OwnAddress) {}

  /** Every code that is written right has a picture, so that none tells whether there is such a card. */
  @Get('qr.svg')
  @Header('content-type', 'image/svg+xml')
  @Open()
  async picture(@Query('code') typed: unknown, @Req() request: FastifyRequest): Promise<string> {
    const code = typedCardCode(typeof typed === 'string' ? typed : '');
    if (code === undefined) throw new NotFound('card', '');
    const link = `${this.address.of(request)}/aanmelden/kaart?code=${printedCardCode(code)}`;
    return qrCode(link, { type: 'svg', margin: 2 });
  }
}
