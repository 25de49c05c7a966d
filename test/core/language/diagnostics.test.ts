import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { diagnosticOf } from '../../../core/language/diagnostics';
import { rules } from '../../../core/rules';
import { check, type RuleSettings } from '../../../core/rules/check';
import { exampleDocument } from '../../../scripts/rule-examples';
import { definition } from './definitions';

const uri = 'file:///a%20b/Customer.profiletype.json';

interface Checked {
  readonly text: TextDocument;
  readonly found: readonly Diagnostic[];
}

function checked(content: string, settings: RuleSettings = {}, fileName?: string): Checked {
  const text = TextDocument.create(uri, 'profiletype', 1, content);
  const problems = check(new ProfileTypeDocument(content, fileName), settings);
  return { text, found: problems.map((problem) => diagnosticOf(problem, text, uri)) };
}

/** What is underlined, by rule. */
function underlined({ text, found }: Checked): string[] {
  return found.map(({ code, range }) => `${String(code)} ${text.getText(range)}`);
}

/** The one diagnostic with a code. */
function only({ found }: Checked, code: string): Diagnostic {
  const [diagnostic, ...more] = found.filter((candidate) => candidate.code === code);
  assert.ok(diagnostic, `${code} is missing among ${found.map((other) => String(other.code)).join()}`);
  assert.equal(more.length, 0);
  return diagnostic;
}

describe('Diagnostics', () => {
  it('has none for a correct definition', () => {
    assert.deepEqual(checked(definition()).found, []);
  });

  it('has exactly what the protocol asks for', () => {
    const result = checked(definition({ field: '"Target": "_profile.Address.Town"' }));
    const { message, ...rest } = only(result, 'target-field');
    const line = result.text
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('Town'));
    const character = result.text.getText().split('\n')[line]?.indexOf('"_profile') ?? -1;
    assert.deepEqual(rest, {
      range: {
        start: { line, character },
        end: { line, character: character + '"_profile.Address.Town"'.length },
      },
      severity: DiagnosticSeverity.Error,
      code: 'target-field',
      codeDescription: {
        href: 'https://github.com/profiletype/profiletype/blob/main/docs/rules.md#target-field',
      },
      source: 'profiletype',
    });
    assert.match(JSON.stringify(message), /Town/);
  });

  describe('has the severity of', () => {
    const cases: readonly (readonly [string, string, DiagnosticSeverity])[] = [
      ['an error', 'target-object', DiagnosticSeverity.Error],
      ['a warning', 'source-missing', DiagnosticSeverity.Warning],
      ['an information', 'file-name-mismatch', DiagnosticSeverity.Information],
      ['a hint', 'unused-field', DiagnosticSeverity.Hint],
    ];
    for (const [what, code, severity] of cases) {
      it(what, () => {
        const rule = rules.find((candidate) => candidate.code === code);
        const { found } = checked(exampleDocument(rule?.bad ?? ''), {}, rule?.exampleFileName);
        assert.deepEqual([...new Set(found.map((diagnostic) => diagnostic.severity))], [severity]);
      });
    }

    it('the user’s setting', () => {
      const text = definition({ field: '"Source": "_source.zip"' });
      const severity = (setting: 'error' | 'warning' | 'information' | 'default'): unknown =>
        only(checked(text, { 'unused-field': setting }), 'unused-field').severity;
      assert.equal(severity('error'), DiagnosticSeverity.Error);
      assert.equal(severity('warning'), DiagnosticSeverity.Warning);
      assert.equal(severity('information'), DiagnosticSeverity.Information);
      assert.equal(severity('default'), DiagnosticSeverity.Hint);
      assert.deepEqual(checked(text, { 'unused-field': 'off' }).found, []);
    });

    it('a syntax error whatever the setting', () => {
      const { found } = checked('{', { 'json-syntax': 'off' });
      assert.ok(
        found.some(({ code, severity }) => code === 'json-syntax' && severity === DiagnosticSeverity.Error),
      );
    });
  });

  describe('link to the rule reference', () => {
    const reference = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');
    const anchors = new Set(
      [...reference.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replace(/\s/g, '-'),
      ),
    );

    for (const { code, bad, exampleFileName } of rules) {
      it(`at the section of ${code}`, () => {
        const { found } = checked(exampleDocument(bad), {}, exampleFileName);
        assert.ok(found.length > 0);
        for (const diagnostic of found) {
          assert.equal(diagnostic.code, code);
          assert.equal(diagnostic.source, 'profiletype');
          const { hash } = new URL(diagnostic.codeDescription?.href ?? '');
          assert.equal(hash, `#${code}`);
          assert.ok(anchors.has(hash.slice(1)), `docs/rules.md has no section ${hash}`);
        }
      });
    }
  });

  it('fades what has no effect, and nothing else', () => {
    for (const { code, bad, unnecessary, exampleFileName } of rules) {
      const { found } = checked(exampleDocument(bad), {}, exampleFileName);
      for (const { tags } of found) {
        assert.deepEqual(tags, unnecessary ? [DiagnosticTag.Unnecessary] : undefined, code);
      }
    }
    const faded = rules.filter(({ unnecessary }) => unnecessary).map(({ code }) => code);
    assert.deepEqual([...faded].sort(), ['read-only-member', 'unused-field']);
  });

  describe('points at the other place of', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      [
        'the same target',
        '{ "Fields": { "A": { "Target": "_profile.LastName" }, "B": { "Target": "_profile.LastName" } } }',
        'target-duplicate',
        '"_profile.LastName"',
      ],
      [
        'the first UNIQUE',
        '{ "Keys": { "A": [{ "StandardIdentifiers": ["UNIQUE"] }], "B": [{ "StandardIdentifiers": ["UNIQUE"] }] } }',
        'unique-multiple',
        '"UNIQUE"',
      ],
      [
        'the exclusive target',
        '{ "Fields": { "A": { "Target": "_profile.Gender" }, "B": { "Target": "_profile.GenderString" } } }',
        'target-exclusive',
        '"_profile.Gender"',
      ],
      [
        'the name that counts',
        '{ "Description": "a", "Description": "b" }',
        'duplicate-member',
        '"Description"',
      ],
    ];
    for (const [what, content, code, on] of cases) {
      it(what, () => {
        const result = checked(content);
        const diagnostic = only(result, code);
        const [related, ...more] = diagnostic.relatedInformation ?? [];
        assert.ok(related && more.length === 0);
        assert.equal(related.location.uri, uri);
        assert.equal(result.text.getText(related.location.range), on);
        assert.notDeepEqual(related.location.range, diagnostic.range);
        assert.ok(related.message.length > 5);
      });
    }

    it('nothing where there is none', () => {
      assert.equal('relatedInformation' in only(checked('{ "Other": 1 }'), 'unknown-member'), false);
    });
  });

  describe('counts positions in UTF-16 code units', () => {
    const content = `{
  "Fields": {
    "A": { "Source": "😀 {{_source.a}} {{nothing}}", "Target": "_profil.LastName" }, "B": { "Target": "_asset" }
  }
}`;
    const expected = ['source-root nothing', 'target-object "_profil.LastName"', 'target-field "_asset"'];

    for (const [name, lineEnd] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      it(`with ${name}`, () => {
        const result = checked(content.replaceAll('\n', lineEnd));
        const texts = underlined(result);
        for (const text of expected)
          assert.ok(texts.includes(text), `${text} is missing in ${texts.join(', ')}`);
        const { range } = only(result, 'target-object');
        assert.equal(range.start.line, 2);
        assert.equal(range.start.character, content.split('\n')[2]?.indexOf('"_profil.'));
      });
    }

    it('behind astral characters and escapes', () => {
      const line = '{ "Description": "😀\\ud83d\\ude00é\\n", "Other": 1 }';
      const { range } = only(checked(line), 'unknown-member');
      assert.deepEqual(range, {
        start: { line: 0, character: line.indexOf('"Other"') },
        end: { line: 0, character: line.indexOf('"Other"') + '"Other"'.length },
      });
    });

    it('behind a byte order mark', () => {
      assert.deepEqual(only(checked('\uFEFF{ "Other": 1 }'), 'unknown-member').range.start, {
        line: 0,
        character: 3,
      });
    });

    it('inside a text with escapes before the mistake', () => {
      const result = checked(
        '{ "Fields": { "A": { "Source": "\\u00fc\\"\\n{{#upper _source.a}}{{/upper}}" } } }',
      );
      assert.equal(result.text.getText(only(result, 'source-helper').range), 'upper');
    });
  });

  it('stays inside the text, on any prefix of a definition', () => {
    const content = definition({
      field: '"Target": "_profil.LastName", "ContentType": "PHONE", "Source": "😀{{_source"',
    });
    for (let end = 0; end <= content.length; end++) {
      const { text, found } = checked(content.slice(0, end));
      const last = text.positionAt(end);
      for (const { range, relatedInformation = [] } of found) {
        for (const { start, end: behind } of [
          range,
          ...relatedInformation.map(({ location }) => location.range),
        ]) {
          assert.ok(text.offsetAt(start) <= text.offsetAt(behind));
          assert.ok(
            behind.line < last.line || (behind.line === last.line && behind.character <= last.character),
          );
        }
      }
    }
  });
});
