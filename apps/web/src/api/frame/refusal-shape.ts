import { ApiProperty } from '@nestjs/swagger';
import { type Refusal, type RefusalWeight } from '#kernel';
import { IsOneOf } from './fields';

/** A refusal in words, as candidates and verdicts show it beside what is allowed. */
export class RefusalShape {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: 'string', description: 'What is wrong, with its figures.' })
  readonly says!: string;

  @ApiProperty({ type: 'string', description: 'What would help.' })
  readonly helps!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] },
  })
  readonly figures!: Refusal['figures'];

  @ApiProperty({ type: 'string' })
  readonly article!: string;

  @IsOneOf(['refuses', 'warns'])
  readonly weight!: RefusalWeight;
}
