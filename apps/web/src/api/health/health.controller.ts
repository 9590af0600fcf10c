import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import { Answers, IsOneOf, Open } from '../frame';

class Health {
  @IsOneOf(['UP', 'DOWN'])
  readonly status!: 'UP' | 'DOWN';
}

@Controller('health')
@ApiTags('health')
export class HealthController {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  /** UP when the database answers; else DOWN, with 503 so that a load balancer looks elsewhere. */
  @Get()
  @Open()
  @Answers(Health)
  async getHealth(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    try {
      await this.reading.row('select number from book where number = 0');
      return { status: 'UP' };
    } catch {
      reply.status(503);
      return { status: 'DOWN' };
    }
  }
}
