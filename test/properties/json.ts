import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../core/document/json';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check as findProblems } from '../../core/rules/check';
import { assertSound, parsedByPeer, valueOf } from '../core/document/json-trees';
import { type Law, parameters, type Run } from './law';
import { sampleFiles } from './texts';

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b',
    '1',
    '-',
    'null',
    ' ',
    '\n',
    '//',
    '/*',
    '*/',
    "'",
    '\\',
    'x',
  ],
  ...[
    '"',
    '"\\u00e9"',
    '"\\q"',
    '-2.5e3',
    'true',
    '\r',
    '\t',
    '\0',
    '\ud83d',
    '😀',
    '\uFEFF',
    '0',
    '.',
    'e',
    '+',
  ],
);

/** What somebody does to a text by mistake: `length` characters at `at` become others. */
const slip = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(20)),
  text: fc.oneof(fc.constant(''), pieces, fc.string({ unit: 'binary', maxLength: 3 })),
});

function slipped(
  text: string,
  { at, length, text: other }: { at: number; length: number; text: string },
): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + other + text.slice(start + length);
}

const valid = fc.oneof(
  fc.json({ stringUnit: 'binary' }),
  fc.tuple(fc.jsonValue(), fc.constantFrom(0, 2, '\t', '\r\n')).map(([value, indent]) => {
    const text = JSON.stringify(value, undefined, indent === '\r\n' ? 1 : indent);
    return indent === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
  }),
  fc.constantFrom(...sampleFiles.map(({ text }) => text)),
);

const candidates = fc.oneof(
  { weight: 1, arbitrary: valid },
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(valid, fc.array(slip, { minLength: 1, maxLength: 3 }))
      .map(([text, slips]) => slips.reduce(slipped, text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pieces, fc.nat(3000), pieces, fc.nat(3000))
      .map(([one, count, other, more]) => one.repeat(count) + other.repeat(more)),
  },
);

function check(run: Run): void {
  fc.assert(
    fc.property(candidates, (text) => {
      const { root, errors } = parseJson(text);
      const peer = parsedByPeer(text);
      assert.equal(errors.length === 0, peer !== undefined);
      if (peer) assert.deepEqual(valueOf(root), peer.value);
      if (root) assertSound(root);
      for (const { offset, length } of errors)
        assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length);
      const found = findProblems(new ProfileTypeDocument(text)).some(
        ({ rule }) => rule.code === 'json-syntax',
      );
      assert.equal(found, !peer);
      run.tally.cases++;
      run.tally.documents++;
    }),
    parameters(run, 300),
  );
}

export const json: Law = {
  name: 'json',
  says: 'a text has a syntax finding where JSON.parse refuses it and only there, and means the same',
  runs: 60,
  check,
};
