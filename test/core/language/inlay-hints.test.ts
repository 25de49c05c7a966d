import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint } from 'vscode-languageserver-types';
import { type InlayHintOptions, inlayHints } from '../../../core/language/inlay-hints';
import { knownTargets } from '../../../core/model/targets';
import { templates } from '../../../core/model/templates';
import { atOffset, type Cursor } from './cursor';
import { halfWritten } from './half-written';

const everything: InlayHintOptions = { contentTypes: true, targets: true };

function hintsOf({ document, text }: Cursor, options = everything): InlayHint[] {
  const end = text.positionAt(document.text.length);
  return inlayHints(document, text, { start: { line: 0, character: 0 }, end }, options);
}

/** The text with the hints in `‹` and `›`. */
function shown(text: TextDocument, hints: readonly InlayHint[]): string {
  return TextDocument.applyEdits(
    text,
    hints.map(({ position, label }) => {
      assert.ok(typeof label === 'string');
      return { range: { start: position, end: position }, newText: `‹${label}›` };
    }),
  );
}

/** Exactly the hints that the text shows in `‹` and `›`. */
function assertHints(expected: string, options?: InlayHintOptions): void {
  const cursor = atOffset(expected.replace(/‹.*?›/g, ''), 0);
  assert.equal(shown(cursor.text, hintsOf(cursor, options)), expected);
}

function hintOf(content: string): InlayHint {
  const [hint, ...more] = hintsOf(atOffset(content, 0));
  assert.ok(hint && more.length === 0, `one hint expected in ${content}`);
  return hint;
}

/** What the tooltip says. */
function tooltipOf({ tooltip }: InlayHint): string {
  assert.ok(typeof tooltip === 'object');
  assert.equal(tooltip.kind, 'markdown');
  return tooltip.value;
}

/** The text after the hint was written. */
function written(content: string): string {
  const cursor = atOffset(content, 0);
  const edits = hintsOf(cursor).flatMap(({ textEdits }) => textEdits ?? []);
  return TextDocument.applyEdits(cursor.text, edits);
}

/** A field, and a key on it. */
const keyed = (field: string): string =>
  `{ "Fields": { "Id": ${field} }, "Keys": { "k": [{ "FieldNames": ["Id"] }] } }`;
const unkeyed = (field: string): string => `{ "Fields": { "Id": ${field} } }`;

describe('Inlay hints', () => {
  describe('say the content type that counts', () => {
    const cases: Readonly<Record<string, string>> = {
      'of a field in a key': keyed('{ "Source": "_source.id"‹STRING (default)› }'),
      'of a field whose target suggests another': unkeyed(
        '{ "Target": "_profile.LastName"‹STRING (default)› }',
      ),
      'behind the last member': keyed(
        '{\n"Target": "_profile.AccountNumber",\n"Source": "_source.id"‹STRING (default)›\n}',
      ),
      'behind a member that the service does not know': keyed('{ "Note": ["a"]‹STRING (default)› }'),
      'not of a field that no key uses': unkeyed('{ "Target": "_profile.AccountNumber" }'),
      'not where the field says it': keyed('{ "Source": "_source.id", "ContentType": "NUMBER" }'),
      'not where the field says it wrongly': keyed('{ "ContentType": 1 }'),
      'not where nothing is said': keyed('{}'),
      'not where no field is': keyed('"_source.id"'),
      'not where something is still being said': unkeyed('{ "Target": "_profile.LastName", "Source": }'),
      'not of a name without a field': '{ "Keys": { "k": [{ "FieldNames": ["Id"] }] } }',
    };
    for (const [title, text] of Object.entries(cases)) {
      it(title, () => {
        assertHints(text);
      });
    }
  });

  describe('say what a target holds', () => {
    const cases: Readonly<Record<string, string>> = {
      'where its name is short': unkeyed('{ "Target": "_airSegment.Dest"‹airport code arrived at› }'),
      'behind the comma': unkeyed(
        '{ "Target": "_airSegment.Dest",‹airport code arrived at› "Source": "_source.to" }',
      ),
      'with a small letter, if it is no abbreviation': unkeyed(
        '{ "Target": "_webAnalytics.Page.Location"‹URL or deep link› }',
      ),
      'cut behind a word': unkeyed(
        '{ "Target": "_profile.AdditionalInformation"‹free-form extra details about the…› }',
      ),
      'not where its name says the same': unkeyed('{ "Target": "_profile.Address.PostalCode" }'),
      'not where its name says the same in another form': unkeyed('{ "Target": "_order.FulfillmentStatus" }'),
      'not of an attribute': unkeyed('{ "Target": "_case.Attributes.Dest" }'),
      'not of what is no target': unkeyed('{ "Target": "_airSegment.Destination" }'),
      'before the content type': keyed(
        '{ "Target": "_airSegment.Dest"‹airport code arrived at›‹STRING (default)› }',
      ),
    };
    for (const [title, text] of Object.entries(cases)) {
      it(title, () => {
        assertHints(text);
      });
    }
  });

  describe('say what a template brings', () => {
    const cases: Readonly<Record<string, string>> = {
      'with its keys': '{ "TemplateId": "CTR-NoInferred"‹_profile · _ctrContactId, _phone› }',
      'with their number': '{ "TemplateId": "Salesforce-Asset",‹_asset · 3 keys› "Description": "a" }',
      'with several objects':
        '{ "TemplateId": "WebAnalytics-Clickstream"‹_webAnalytics, _order, _device · 5 keys› }',
      'without keys': '{ "TemplateId": "Campaign-SMS"‹_communicationRecord› }',
      'if it is known': '{ "TemplateId": "CTR-None" }',
    };
    for (const [title, text] of Object.entries(cases)) {
      it(title, () => {
        assertHints(text);
      });
    }
  });

  it('are of the kinds that are wanted', () => {
    const field = (target: string, type: string): string =>
      keyed(`{ "Target": "_airSegment.Dest"${target}${type} }`);
    const [target, type] = ['‹airport code arrived at›', '‹STRING (default)›'];
    assertHints(field(target, ''), { contentTypes: false, targets: true });
    assertHints(field('', type), { contentTypes: true, targets: false });
    assertHints(field('', ''), { contentTypes: false, targets: false });
    assertHints('{ "TemplateId": "CTR" }', { contentTypes: true, targets: false });
  });

  it('are those of the range', () => {
    const entry = (name: string): string => `"${name}": { "Target": "_airSegment.Dest" }`;
    const cursor = atOffset(unkeyed(`{}, ${['a', 'b', 'c'].map(entry).join(',\n')}`), 0);
    const at = (line: number, character: number): { line: number; character: number } => ({
      line,
      character,
    });
    const linesOf = (start: [number, number], end: [number, number]): number[] => {
      const range = { start: at(...start), end: at(...end) };
      return inlayHints(cursor.document, cursor.text, range, everything).map(({ position }) => position.line);
    };
    assert.deepEqual(linesOf([0, 0], [2, 0]), [0, 1]);
    assert.deepEqual(linesOf([1, 0], [1, 80]), [1]);
    assert.deepEqual(linesOf([1, 0], [1, 10]), []);
    assert.deepEqual(linesOf([0, 79], [99, 0]), [1, 2]);
  });

  it('are none of a field that only its other lines have', () => {
    const { document, text } = atOffset(
      unkeyed('{ "Target": "_airSegment.Dest",\n"Source": "_source.to" }'),
      0,
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(inlayHints(document, text, range, everything), []);
  });

  describe('explain', () => {
    it('what the default does, and what would suit', () => {
      const own = tooltipOf(hintOf(keyed('{ "Source": "_source.id" }')));
      assert.match(own, /`STRING`.*Matched exactly as written/s);
      assert.doesNotMatch(own, /suits/);
      const suggested = tooltipOf(hintOf(unkeyed('{ "Target": "_profile.EmailAddress" }')));
      assert.match(suggested, /holds an e-mail address, which `EMAIL_ADDRESS` suits/);
    });

    it('the whole target', () => {
      const tooltip = tooltipOf(hintOf(unkeyed('{ "Target": "_airSegment.Dest" }')));
      assert.match(tooltip, /`_airSegment\.Dest`.*Airport code arrived at.*Needs a key with `AIR_SEGMENT`/s);
    });

    it('the whole template', () => {
      const tooltip = tooltipOf(hintOf('{ "TemplateId": "Salesforce-Asset" }'));
      assert.match(tooltip, /template for Salesforce.*`_salesforceAssetId`, `_salesforceContactId`/s);
    });
  });

  describe('write the content type', () => {
    const cases: Readonly<Record<string, readonly [string, string]>> = {
      'on the line': [
        keyed('{ "Source": "_source.id" }'),
        keyed('{ "Source": "_source.id", "ContentType": "STRING" }'),
      ],
      'on its own line': [
        keyed('{\r\n\t"Source": "_source.id"\r\n}'),
        keyed('{\r\n\t"Source": "_source.id",\r\n\t"ContentType": "STRING"\r\n}'),
      ],
      'behind a comma that is there': [
        keyed('{ "Source": "_source.id", }'),
        keyed('{ "Source": "_source.id", "ContentType": "STRING" }'),
      ],
      'not where the text cannot be read': [
        `${keyed('{ "Source": "_source.id" }')}}`,
        `${keyed('{ "Source": "_source.id" }')}}`,
      ],
    };
    for (const [title, [before, after]] of Object.entries(cases)) {
      it(title, () => {
        assert.equal(written(before), after);
      });
    }

    it('and nothing else is written', () => {
      const text = '{ "TemplateId": "CTR", "Fields": { "a": { "Target": "_airSegment.Dest" } } }';
      assert.equal(hintsOf(atOffset(text, 0)).length, 2);
      assert.equal(written(text), text);
    });
  });

  it('are short, whatever they are about', () => {
    const fields = knownTargets().map(({ path }, index) => `"f${index}": { "Target": "${path}" }`);
    const ids = templates.map(({ id }) => `{ "TemplateId": "${id}" }`);
    for (const text of [`{ "Fields": { ${fields.join(', ')} } }`, ...ids]) {
      for (const { label } of hintsOf(atOffset(text, 0))) assert.ok(label.length > 0 && label.length <= 40);
    }
  });

  it('are known at every stage of writing', () => {
    for (const half of halfWritten()) {
      const cursor = atOffset(half, 0);
      for (const { position } of hintsOf(cursor)) {
        assert.deepEqual(cursor.text.positionAt(cursor.text.offsetAt(position)), position);
      }
    }
  });
});
