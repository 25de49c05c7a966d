import { strict as assert } from 'node:assert';
import { type Answer, back, runSteps, type Step } from '../../../../client/cloud/preview/steps';

/** Three questions, which are answered one by one; the state is the answers so far. */
function run(answers: readonly Answer<string>[]): { asked: string[]; result: Promise<string | undefined> } {
  const asked: string[] = [];
  const left = [...answers];
  const step =
    (name: string, next?: Step<string>): Step<string> =>
    (state, canGoBack) => {
      asked.push(`${state}${name}${canGoBack ? ' or back' : ''}`);
      const answer = left.shift();
      if (answer === undefined || answer === back) return Promise.resolve(answer);
      return Promise.resolve({ state: state + answer, ...(next && { next }) });
    };
  return { asked, result: runSteps(step('1', step('2', step('3'))), '') };
}

const cases: readonly (readonly [
  what: string,
  answers: readonly Answer<string>[],
  asked: readonly string[],
  result: string | undefined,
])[] = [
  ['asks one after the other', ['a', 'b', 'c'], ['1', 'a2 or back', 'ab3 or back'], 'abc'],
  ['ends when the person thinks better of it', ['a', undefined], ['1', 'a2 or back'], undefined],
  [
    'asks again what the person goes back to, without its answer',
    ['a', 'b', back, 'B', 'c'],
    ['1', 'a2 or back', 'ab3 or back', 'a2 or back', 'aB3 or back'],
    'aBc',
  ],
  [
    'goes back to the first one and no further',
    ['a', back, back, 'A', 'b', 'c'],
    ['1', 'a2 or back', '1', '1', 'A2 or back', 'Ab3 or back'],
    'Abc',
  ],
];

describe('runSteps', () => {
  for (const [what, answers, expected, expectedResult] of cases) {
    it(what, async () => {
      const { asked, result } = run(answers);
      assert.equal(await result, expectedResult);
      assert.deepEqual(asked, expected);
    });
  }
});
