import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { ChequeMoves } from '#payments';
import { AnswersMade, Does, type Hand, InHand, IsIdText, IsPart, IsText, IsWhole, made } from '../frame';

const LARGE = 1_000_000_000;

class UserAt {
  @IsIdText() readonly organiser!: Id;
  @IsIdText({ describes: 'The user as that organiser knows it.' }) readonly user!: Id;
}

class MoveChequesFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsPart(() => UserAt) readonly from!: UserAt;
  @IsPart(() => UserAt) readonly to!: UserAt;
  @IsWhole({
    min: 1,
    max: LARGE,
    optional: true,
    list: { max: 100 },
    describes: 'Numbers of the lots; without them all that are still valid.',
  })
  readonly lots?: readonly number[];
  @IsText({ max: 500, describes: 'Why; it stands in both books.' }) readonly reason!: string;
}

class LeftLot {
  @IsWhole({ min: 1, max: LARGE, describes: 'Its number in the book it left.' }) readonly lot!: number;
  @IsWhole({ min: 1, max: LARGE }) readonly cheques!: number;
}

class MovedChequesAnswer {
  @IsWhole({ min: 0, max: LARGE }) readonly cheques!: number;
  @IsPart(() => LeftLot, { list: { max: 1000 } }) readonly lots!: readonly LeftLot[];
}

/** Unspent cheques of a user who goes to another organiser. An administrator of the installation sees both books. */
@Controller('chequeMoves')
@ApiTags('cheques')
export class ChequeMovesController {
  constructor(private readonly moves: ChequeMoves) {}

  @Post()
  @Does('cheque.move')
  @AnswersMade(MovedChequesAnswer)
  async moveCheques(@InHand({ key: 'required' }) hand: Hand, @Body() body: MoveChequesFields) {
    const { from, to, lots } = body;
    const command = hand(body, { books: [from.organiser, to.organiser] });
    const taken = await this.moves.move(command, { ...from, to, ...(lots && { lots }) });
    return made(taken, `/organisers/${to.organiser}/users/${to.user}`);
  }
}
