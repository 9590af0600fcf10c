import { together } from '#database';

const after = <Result>(milliseconds: number, result: () => Result): Promise<Result> =>
  new Promise((resume) => setTimeout(resume, milliseconds)).then(result);

const failing = (why: string) => (): never => {
  throw new Error(why);
};

describe('steps that go together', () => {
  it('answer each in its own place, whichever comes first', async () => {
    const [slow, quick] = await together(
      after(5, () => 'slow'),
      after(0, () => 1),
    );
    expect([slow, quick]).toEqual(['slow', 1]);
  });

  it('have all ended before the first complaint is passed on: nothing writes after the undoing', async () => {
    const ended: string[] = [];
    const steps = together(
      after(10, () => ended.push('the slow one')),
      after(5, failing('the second complaint')),
      after(0, failing('the first complaint')),
    );
    await expect(steps).rejects.toThrow('the first complaint');
    expect(ended).toEqual(['the slow one']);
  });
});
