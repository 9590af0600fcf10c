import { type INestApplicationContext } from '@nestjs/common';
import { NotFound, Refused } from '#kernel';
import { type PromptCommand, promptCommand } from '../../apps/cli/src/frame/prompt-command';
import { runTyped } from '../../apps/cli/src/frame/run';

const closing = jest.fn(() => Promise.resolve());
const application = { close: closing } as unknown as INestApplicationContext;

const greet = promptCommand({
  name: 'workers greet',
  describes: 'groet een wijk-werker',
  options: {
    name: { type: 'text', describes: 'de naam', many: true },
    on: { type: 'day', describes: 'de dag' },
    times: { type: 'whole', describes: 'hoe vaak', optional: true },
  },
  run: async (prompt, { name, on, times = 1 }) => {
    prompt.say(`${name.join(' en ')} op ${on}, ${times} keer`);
    return times > 0;
  },
});

const failing = (name: string, error: Error): PromptCommand =>
  promptCommand({ name, describes: 'mislukt', options: {}, run: () => Promise.reject(error) });

const refusal = {
  code: 'hours-over-month-maximum',
  figures: { free: 2, asked: 4 },
  article: 'BVR 29 september 2017',
  weight: 'refuses',
} as const;

const commands = [
  greet,
  failing('assign', new Refused([refusal])),
  failing('look', new NotFound('worker', 'x')),
  failing('break', new TypeError('a defect')),
];

async function type(...words: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runTyped(words, {
    commands,
    open: () => Promise.resolve(application),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('the prompt', () => {
  beforeEach(() => closing.mockClear());

  it('gives a command what was typed, and closes the database after it', async () => {
    expect(await type('workers', 'greet', '--name', 'An', '--name', 'Jo', '--on', '2026-03-02')).toEqual({
      code: 0,
      said: 'An en Jo op 2026-03-02, 1 keer',
      complained: '',
    });
    expect(closing).toHaveBeenCalledTimes(1);
  });

  it('ends with code 1 when a command found something wrong', async () => {
    expect(await type('workers', 'greet', '--name=An', '--on=2026-03-02', '--times=0')).toMatchObject({
      code: 1,
    });
  });

  it('says that a dry run has kept nothing', async () => {
    const { said } = await type('workers', 'greet', '--name', 'An', '--on', '2026-03-02', '--dry-run');
    expect(said).toContain('er is niets bewaard');
  });

  it.each([
    ['--name An', '--on ontbreekt: de dag.'],
    ['--name An --on 2026-02-31', '--on moet een bestaande dag zoals 2026-03-02 zijn, niet "2026-02-31".'],
    ['--name An --on', '--on heeft geen waarde.'],
    ['--name An --on 2026-03-02 --on 2026-03-03', '--on staat er meer dan één keer.'],
    ['--name An --on 2026-03-02 --times -1', '--times moet een geheel getal zijn, niet "-1".'],
    ['--name An --on 2026-03-02 --times two', '--times moet een geheel getal zijn, niet "two".'],
    ['--name An --on 2026-03-02 --loud', '--loud is geen optie van deze opdracht.'],
    ['An --name An --on 2026-03-02', 'Zonder -- begrijpen we dit niet: An.'],
    ['--name An --on 2026-03-02 --actor me', '--actor moet een id (UUID in kleine letters) zijn, niet "me".'],
  ])('says what is wrong with: workers greet %s', async (words, sentence) => {
    const { code, complained } = await type('workers', 'greet', ...words.split(' '));
    expect(complained).toContain(sentence);
    expect(code).toBe(2);
    expect(closing).not.toHaveBeenCalled();
  });

  it('says everything that is wrong at once', async () => {
    const { complained } = await type('workers', 'greet', '--times', 'x', '--loud');
    expect(complained.split('\n').slice(0, 4)).toEqual([
      '--loud is geen optie van deze opdracht.',
      '--name ontbreekt: de naam.',
      '--on ontbreekt: de dag.',
      '--times moet een geheel getal zijn, niet "x".',
    ]);
  });

  it('prints a refusal with its code and article, and ends with code 1', async () => {
    const { code, complained } = await type('assign');
    expect(code).toBe(1);
    expect(complained).toContain('hours-over-month-maximum; BVR 29 september 2017');
    expect(closing).toHaveBeenCalledTimes(1);
  });

  it('says in a sentence that something does not exist', async () => {
    expect(await type('look')).toMatchObject({ code: 1, complained: 'Er is hier geen worker met x.' });
  });

  it('hides no defect behind a sentence', async () => {
    await expect(type('break')).rejects.toThrow('a defect');
    expect(closing).toHaveBeenCalledTimes(1);
  });

  it('lists all commands when nothing or nonsense is typed', async () => {
    expect(await type()).toMatchObject({ code: 0, said: expect.stringContaining('workers greet') as string });
    expect(await type('dance')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('"dance" bestaat niet') as string,
    });
  });

  it('explains one command with its options', async () => {
    const { code, said } = await type('workers', 'greet', '--help');
    expect(code).toBe(0);
    expect(said).toContain('--on <day>');
    expect(said).toContain('--dry-run');
  });
});
