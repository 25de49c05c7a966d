import assert from 'node:assert/strict';
import { readHcl } from '../../../core/conversion/hcl-reader';

/** The attribute `a` of a block, and the text where it is an expression. */
function valueOf(text: string): unknown {
  const [block, ...others] = readHcl(`x {\n  a = ${text}\n  z = 0\n}`);
  assert.deepEqual(others, []);
  assert.equal(block?.body.get('z'), 0, 'what follows is read too');
  return block.body.get('a');
}

/** Maps as objects, to compare with. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, each]) => [name, plain(each)]));
  return value;
}

describe('The HCL reader', () => {
  describe('reads literals', () => {
    // The texts were read by Terraform 1.11 with the same results.
    const cases: readonly (readonly [string, unknown])[] = [
      ['1', 1],
      ['-2.5e3', -2500],
      ['true', true],
      ['null', null],
      ['"a # b // c"', 'a # b // c'],
      ['"x$$${y} $$$$${z} %%{if} 100% $y %%%{ \\u0041 \\U0001F600"', 'x$${y} $$$${z} %{if} 100% $y %%{ A 😀'],
      ['"\\u0024{a}"', '${a}'],
      ['[]', []],
      ['[ # none\n]', []],
      ['["a", "b",]', ['a', 'b']],
      ['[<<EOT\nfoo\nEOT\n , "b"]', ['foo\n', 'b']],
      ['{}', {}],
      ['{ b = 1, "c" : 2 }', { b: 1, c: 2 }],
      ['{\n  b = 1 # one\n\n  c = [2]\n}', { b: 1, c: [2] }],
      ['<<-EOT\n    one\n\n      two\n    EOT', 'one\n\n  two\n'],
      ['<<-EOT\n    one\n        \n      two\n  EOT', 'one\n        \n  two\n'],
      ['<<EOT\n   raw \\n "q" $${x}\n   EOT', '   raw \\n "q" ${x}\n'],
      ['<<-EOT\n\ttab\n\t\ttwo\n\tEOT', 'tab\n\ttwo\n'],
      ['<<EOT\nEOT', ''],
    ];
    for (const [text, value] of cases) {
      it(text, () => {
        assert.deepEqual(plain(valueOf(text)), value);
      });
    }
  });

  describe('takes everything else as an expression, up to its end', () => {
    for (const text of [
      'var.a',
      'f("a", [1, 2], { b = 3 })',
      '"a${b}"',
      '"${f("}", "${g("{")}")}"',
      '"${f({ a = 1 }, "]")}"',
      '"%{ if a }b%{ endif }"',
      '1 + 2',
      '"a" == "b" ? [1] : [2]',
      '[1, 2][0]',
      '{ a = 1 }["a"]',
      '!true',
      '-a',
      '(\n  1 +\n  2\n)',
      '{ (a) = 1 }',
      '{ for k, v in m : k => v }',
      '<<EOT\n${a}\nEOT',
      'a[*].b...',
    ]) {
      it(text, () => {
        assert.deepEqual(valueOf(text), { expression: text, offset: 'x {\n  a = '.length });
      });
    }
  });

  it('finds the expression among literals', () => {
    assert.deepEqual(plain(valueOf('["a", var.b]')), ['a', { expression: 'var.b', offset: 16 }]);
  });

  it('reads blocks with their labels, on one line or several, with any line ends', () => {
    const text = 'a "b" c { d = 1 }\r\ne {\r\n  f "g" {\r\n    h = 1\r\n  }\r\n}\r\ni = 2\r\n';
    assert.deepEqual(
      readHcl(text).map(({ type, labels, body }) => ({ type, labels, body: plain(body) })),
      [
        { type: 'a', labels: ['b', 'c'], body: { d: 1 } },
        { type: 'e', labels: [], body: { f: { expression: 'f { … }', offset: text.indexOf('f "g"') } } },
      ],
    );
  });
});
