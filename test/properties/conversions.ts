import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forms } from '../../core/conversion';
import { JsonDocument } from '../../core/document/json-document';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import type { JsonValue } from '../../core/document/writing';
import { defaultDescription, definitionText, inferDefinition } from '../../core/inference';
import { check as problemsOf } from '../../core/rules/check';
import { isObject } from '../../core/document/json-value';
import { parsedByPeer } from '../core/document/json-trees';
import { oddRecord } from '../core/mapping-preview/odd-records';
import { typings } from '../server/random-definitions';
import { type Law, parameters } from './law';
import { sampleFiles, texts } from './texts';

/** A text into which things were typed, wherever a character is. */
function typed(text: string, typing: readonly { at: number; length: number; text: string }[]): string {
  return typing.reduce((now, { at, length, text: other }) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + other + now.slice(start + length);
  }, text);
}

/** What means something in a text of another form, where values begin. */
const marks = fc.constantFrom('', '', '${', '%{', '$${', '%%{', '\\n', '\\"', '\\\\', '{{', '<<EOT\\n');
const marked = fc.tuple(texts, marks).map(([text, mark]) => text.replace(/(?<=: ?")(?=[A-Z_])/g, mark));

export const conversions: Law = {
  name: 'convert',
  says: 'what is converted without a note comes back the same, and any text gets an answer',
  runs: 40,
  check: (run) => {
    fc.assert(
      fc.property(
        marked,
        fc.constantFrom(...forms),
        fc.array(typings, { maxLength: 3 }),
        (text, form, typing) => {
          run.tally.cases++;
          const there = form.write(new ProfileTypeDocument(text));
          if ('problem' in there) return;
          run.tally.documents += 2;
          assert.ok(form.recognises(new JsonDocument(there.text)));
          const back = form.read(there.text);
          assert.ok(!('problem' in back), 'what was written cannot be read');
          const meant = parsedByPeer(text);
          if (meant && there.notes.length === 0) {
            assert.equal(back.length, 1);
            assert.deepEqual(parsedByPeer(back[0]?.text ?? ''), meant);
          }
          const broken = typed(there.text, typing);
          form.recognises(new JsonDocument(broken));
          const answer = form.read(broken);
          assert.ok('problem' in answer || answer.length > 0);
        },
      ),
      parameters(run, 40),
    );
  },
};

const sampleRecords = sampleFiles
  .filter(({ name }) => name.endsWith('.sample.json'))
  .map(({ text }) => JSON.parse(text) as JsonValue)
  .filter(isObject);

export const inferring: Law = {
  name: 'infer',
  says: 'a definition that is proposed for any records has no error',
  runs: 40,
  check: (run) => {
    const records = fc.oneof(
      fc
        .constantFrom(...sampleRecords)
        .chain((record) => fc.array(oddRecord(record), { minLength: 1, maxLength: 4 })),
      fc.array(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 })), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(records, (all) => {
        run.tally.cases++;
        const inferred = inferDefinition(all as JsonValue[]);
        if ('problem' in inferred) return;
        run.tally.documents++;
        const text = definitionText(inferred, 'Inferred', defaultDescription('Inferred'));
        const errors = problemsOf(new ProfileTypeDocument(text)).filter(
          ({ severity }) => severity === 'error',
        );
        assert.deepEqual(
          errors.map(({ message }) => message),
          [],
        );
      }),
      parameters(run, 10),
    );
  },
};
