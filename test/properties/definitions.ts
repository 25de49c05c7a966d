import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { fixed } from '../../cli/check/fix';
import { applyChanges } from '../../core/document/changes';
import { JsonDocument } from '../../core/document/json-document';
import { parseValue } from '../../core/document/json-value';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { formatting, rangeFormatting } from '../../core/language/formatting';
import { prepareRename, rename } from '../../core/language/rename';
import { symbolAt } from '../../core/language/symbol-at';
import { check as problemsOf, type Problem } from '../../core/rules/check';
import { soundFixes } from '../../core/rules/sound-fixes';
import { noOtherFiles } from '../core/language/other-files';
import { editOf, slipIn, slips, textsIn, typings } from '../server/random-definitions';
import { type Law, parameters } from './law';
import { SoundAnswers } from './sound-answers';
import { texts } from './texts';

const fileName = 'Customer.profiletype.json';
const uri = `file:///shop/${fileName}`;

/** Definitions with slips of the pen and with pieces typed into them. */
const broken: fc.Arbitrary<string> = fc
  .tuple(texts, fc.array(slips, { maxLength: 3 }), fc.array(typings, { maxLength: 2 }))
  .map(([text, slipped, typed]) => {
    const wrong = slipped.reduce(slipIn, text);
    return typed.reduce((now, typing) => {
      const document = TextDocument.create(uri, 'profiletype', 1, now);
      return TextDocument.applyEdits(document, [editOf(document, typing)]);
    }, wrong);
  });

function countOf(problems: readonly Problem[], code: string): number {
  return problems.filter(({ rule }) => rule.code === code).length;
}

/** Those that a text has more of than another had. Where that could not be read, all but its syntax was hidden. */
function added(
  document: ProfileTypeDocument,
  before: readonly Problem[],
  after: readonly Problem[],
): Problem[] {
  return after.filter(
    ({ rule: { code } }) =>
      (document.isReadable || code === 'json-syntax') && countOf(after, code) > countOf(before, code),
  );
}

export const fixes: Law = {
  name: 'fixes',
  says: 'a quick fix takes its finding away and breaks nothing else, wherever it is offered',
  runs: 40,
  check: (run) => {
    fc.assert(
      fc.property(broken, (text) => {
        const document = new ProfileTypeDocument(text, fileName);
        const before = problemsOf(document);
        run.tally.cases++;
        for (const problem of before.slice(0, 20)) {
          for (const fix of soundFixes(document, problem, before, problemsOf)) {
            run.tally.documents++;
            new SoundAnswers(text).assertChanges(fix.changes);
            const mended = applyChanges(text, fix.changes);
            const after = problemsOf(new ProfileTypeDocument(mended, fix.fileName ?? fileName));
            const { code } = problem.rule;
            assert.ok(countOf(after, code) < countOf(before, code), `${fix.title} does not mend ${code}`);
            const worse = fix.isPreferred
              ? []
              : added(document, before, after).filter(({ severity }) => severity !== 'information');
            assert.deepEqual(
              worse.map(({ message }) => message),
              [],
              `${fix.title} breaks something`,
            );
          }
        }
      }),
      parameters(run, 15),
    );
  },
};

const settings = { rules: {}, domain: undefined, ignores: [] };

export const fixAll: Law = {
  name: 'fix-all',
  says: '`check --fix` leaves nothing to do for another one, and what could be read can be read',
  runs: 40,
  check: (run) => {
    fc.assert(
      fc.property(broken, (text) => {
        run.tally.cases++;
        run.tally.documents++;
        const once = fixed(text, fileName, settings);
        assert.equal(fixed(once, fileName, settings), once);
        const [document, mended] = [text, once].map((each) => new ProfileTypeDocument(each, fileName));
        assert.ok(document && mended);
        assert.ok(mended.isReadable || !document.isReadable, 'it can be read no more');
      }),
      parameters(run, 15),
    );
  },
};

export const format: Law = {
  name: 'format',
  says: 'formatting changes white space only, keeps what is meant, and has nothing to do the second time',
  runs: 40,
  check: (run) => {
    const styles = fc.record({ tabSize: fc.constantFrom(1, 2, 4, 8), insertSpaces: fc.boolean() });
    fc.assert(
      fc.property(broken, styles, fc.nat(), fc.nat(), (text, options, from, length) => {
        run.tally.cases++;
        run.tally.documents += 2;
        const formatted = (source: string): string => {
          const positions = TextDocument.create(uri, 'profiletype', 1, source);
          return edited(positions, formatting(new JsonDocument(source), positions, options));
        };
        const once = formatted(text);
        assert.equal(formatted(once), once);
        const positions = TextDocument.create(uri, 'profiletype', 1, text);
        const start = from % (text.length + 1);
        const range = {
          start: positions.positionAt(start),
          end: positions.positionAt(start + (length % 300)),
        };
        const part = edited(positions, rangeFormatting(new JsonDocument(text), positions, range, options));
        for (const after of [once, part]) {
          assert.equal(after.replace(/\s/g, ''), text.replace(/\s/g, ''));
          assert.deepEqual(parseValue(after), parseValue(text));
        }
      }),
      parameters(run, 80),
    );
  },
};

function edited(document: TextDocument, edits: readonly TextEdit[]): string {
  new SoundAnswers(document.getText()).assert(edits);
  return TextDocument.applyEdits(document, [...edits]);
}

const abilities = { documentChanges: false, changeAnnotations: false };

/** The text after a field or key is renamed everywhere; undefined where nobody can. */
function renamed(text: string, offset: number, newName: string): string | undefined {
  const positions = TextDocument.create(uri, 'profiletype', 1, text);
  const document = new ProfileTypeDocument(text, fileName);
  const position = positions.positionAt(offset);
  if ('refused' in prepareRename(document, positions, position)) return undefined;
  const edit = rename(document, positions, uri, position, newName, noOtherFiles, abilities);
  if ('refused' in edit) return undefined;
  return edited(positions, edit.changes?.[uri] ?? []);
}

export const renames: Law = {
  name: 'rename',
  says: 'a field or key that is renamed there and back is what it was',
  runs: 40,
  check: (run) => {
    const newNames = fc.constantFrom('zzz', 'z-1', '_z', 'z.z', 'Z_9');
    fc.assert(
      fc.property(broken, fc.nat(), newNames, (text, which, newName) => {
        const places = textsIn(text);
        const offset = (places[which % Math.max(1, places.length)]?.index ?? 0) + 1;
        const at = symbolAt(new ProfileTypeDocument(text), offset);
        // One of several of a name is renamed alone, so that it becomes the only one.
        if (!at || at.symbol.definitions.length > 1 || text.includes(newName)) return;
        const there = renamed(text, offset, newName);
        if (there === undefined) return;
        run.tally.cases++;
        run.tally.documents += 2;
        const back = renamed(there, there.lastIndexOf(newName), at.symbol.name);
        // A name that no field or key can have, or that is written with escapes, is not given back.
        if (/^[a-zA-Z][\w-]*$/.test(at.symbol.name) && !text.includes('\\')) assert.equal(back, text);
      }),
      parameters(run, 300),
    );
  },
};
