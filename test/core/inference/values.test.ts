import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { inferred } from './inferring';

function contentTypeOf(name: string, ...values: JsonValue[]): string | undefined {
  return inferred(values.map((value, id) => ({ id, [name]: value }))).fields[name]?.ContentType;
}

describe('An inferred definition sees by name and value', () => {
  const cases: readonly (readonly [name: string, values: readonly JsonValue[], type: string | undefined])[] =
    [
      ['login', ['a@example.com', 'b@example.com'], 'EMAIL_ADDRESS'],
      ['login', ['a@example.com', 'nora'], undefined],
      ['reachable', ['+1 206-555-0142'], 'PHONE_NUMBER'],
      ['fax', ['(206) 555-0142'], 'PHONE_NUMBER'],
      ['serial', ['2065550142'], undefined],
      ['mobile', [12065550142], 'PHONE_NUMBER'],
      ['points', [1, 2.5], 'NUMBER'],
      ['points', [1, '2'], undefined],
      ['points', ['1'], undefined],
      ['name', ['Nora Lindqvist'], 'NAME'],
      ['name', ['Espresso Machine EM-200'], undefined],
      ['active', [true], undefined],
    ];
  for (const [name, values, type] of cases) {
    it(`${name}: ${JSON.stringify(values)}`, () => {
      assert.equal(contentTypeOf(name, ...values), type);
    });
  }
});
