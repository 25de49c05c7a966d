import { strict as assert } from 'node:assert';
import { readRecords } from '../../../core/samples/records';

const records = (text: string): readonly { place: string; value: unknown; text: string }[] => {
  const read = readRecords('orders.jsonl', text);
  assert.ok(!('problem' in read), 'problem' in read ? read.problem : '');
  return read;
};

describe('readRecords', () => {
  it('takes one object as it is written', () => {
    const text = '{\n  "a": 1.0\n}\n';
    assert.deepEqual(records(text), [{ place: 'orders.jsonl', value: { a: 1 }, text }]);
  });

  it('takes the entries of a list', () => {
    assert.deepEqual(records('[{"a":1}, {"a":2}]'), [
      { place: 'orders.jsonl, entry 1', value: { a: 1 }, text: '{"a":1}' },
      { place: 'orders.jsonl, entry 2', value: { a: 2 }, text: '{"a":2}' },
    ]);
  });

  it('takes a record in each line, and passes over blank ones', () => {
    assert.deepEqual(records('{"a":1}\r\n\r\n{"a": 2}\n'), [
      { place: 'orders.jsonl, line 1', value: { a: 1 }, text: '{"a":1}' },
      { place: 'orders.jsonl, line 3', value: { a: 2 }, text: '{"a": 2}' },
    ]);
  });

  it('keeps all digits of long numbers', () => {
    assert.deepEqual(
      records('[{"id":9007199254740993}]').map(({ value }) => value),
      [{ id: '9007199254740993' }],
    );
  });

  const deep = (open: string, close: string): string => `${open.repeat(50_000)}1${close.repeat(50_000)}`;

  it('does not end at the stack', () => {
    const problem = 'orders.jsonl, entry 1 is nested too deep.';
    assert.deepEqual(readRecords('orders.jsonl', `[${deep('{"a":', '}')}]`), { problem });
    assert.ok('problem' in readRecords('orders.jsonl', deep('[', ']')));
    assert.equal(records(deep('{"a":', '}')).length, 1);
  });

  const problems: readonly (readonly [string, string])[] = [
    ['', 'There is no record in orders.jsonl.'],
    ['[]', 'There is no record in orders.jsonl.'],
    ['3', 'orders.jsonl is no record: a record is a JSON object.'],
    ['[{}, [1]]', 'orders.jsonl, entry 2 is no record: a record is a JSON object.'],
    ['{}\nnull', 'orders.jsonl, line 2 is no record: a record is a JSON object.'],
    ['{"secret":\n', 'orders.jsonl is not JSON.'],
    ['{"a":1}\n{"secret"', 'orders.jsonl, line 2 is not JSON.'],
  ];
  for (const [text, problem] of problems) {
    it(`says ${JSON.stringify(problem)} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readRecords('orders.jsonl', text), { problem });
    });
  }
});
