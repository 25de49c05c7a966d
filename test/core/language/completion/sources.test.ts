import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { accept, complete, itemAt, labels, shownLabels } from '../cursor';
import { inField } from '../definitions';

const source = (value: string): string => inField(`"Source": ${value}`);

describe('Completion of sources', () => {
  it('offers the paths of other fields, the steps to them, and the field’s own name', () => {
    assert.deepEqual([...labels(source('"|"'))].sort(), [
      '_source.',
      '_source.Zip',
      '_source.name.',
      '_source.name.first',
    ]);
  });

  it('learns from every expression of a Handlebars source, lists included', () => {
    const marked = `{ "Fields": {
      "A": { "Source": "{{#if _source.consent.mail}}{{_source.email}}{{/if}}" },
      "B": { "Source": "_source.lines[].title" },
      "C": { "Source": "|" }
    } }`;
    for (const path of [
      '_source.consent.mail',
      '_source.email',
      '_source.lines[].title',
      '_source.lines[].',
    ]) {
      assert.ok(labels(marked).includes(path), path);
    }
  });

  it('does not offer what only the field itself reads', () => {
    const marked = '{ "Fields": { "A": { "Source": "_source.own.path|" } } }';
    assert.ok(!labels(marked).includes('_source.own.path'));
    assert.ok(!labels(marked).includes('_source.own.'));
  });

  it('offers no path twice', () => {
    const marked =
      '{ "Fields": { "A": { "Source": "_source.B" }, "A2": { "Source": "_source.B" }, "B": { "Source": "|" } } }';
    assert.equal(labels(marked).filter((label) => label === '_source.B').length, 1);
  });

  describe('replaces the whole path', () => {
    const path = '"_source.name.first"';
    for (const value of [
      '|',
      '"|"',
      '"_source.|"',
      '"_so|urce.zip"',
      '"_source.zip|"',
      '"|_source.zip"',
      '|"_source.zip"',
      '"_source.zip"|',
      '_sour|',
      '"name|"',
      '"\\u005fsource.z|ip"',
    ]) {
      it(value, () => {
        assert.equal(accept(source(value), '_source.name.first'), source(path));
      });
    }

    it('directly behind the colon', () => {
      assert.equal(accept(inField('"Source":|'), '_source.name.first'), inField(`"Source":${path}`));
    });
  });

  describe('replaces only the path at the cursor inside a text with expressions', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['"{{|}}"', '"{{_source.name.first}}"'],
      ['"{{_so|}}"', '"{{_source.name.first}}"'],
      ['"{{_so|urce.zip}} {{_source.city}}"', '"{{_source.name.first}} {{_source.city}}"'],
      ['"{{_source.zip}} {{|_source.city}}"', '"{{_source.zip}} {{_source.name.first}}"'],
      ['"{{#if _so|urce.zip}}yes{{/if}}"', '"{{#if _source.name.first}}yes{{/if}}"'],
      ['"{{#if |}}yes{{/if}}"', '"{{#if _source.name.first}}yes{{/if}}"'],
      ['"\\u00fc {{_so|urce.zip}}"', '"\\u00fc {{_source.name.first}}"'],
      ['"\\n{{ _so| }}"', '"\\n{{ _source.name.first }}"'],
      ['"{{{_so|}}}"', '"{{{_source.name.first}}}"'],
      ['"😀{{_so|urce.zip}}"', '"😀{{_source.name.first}}"'],
      ['"{{~_so|urce.zip~}}"', '"{{~_source.name.first~}}"'],
      ['"{{&_so|}}"', '"{{&_source.name.first}}"'],
      ['"{{#if a=_so|}}{{/if}}"', '"{{#if a=_source.name.first}}{{/if}}"'],
    ];
    for (const [value, expected] of cases) {
      it(value, () => {
        assert.equal(accept(source(value), '_source.name.first'), source(expected));
      });
    }
  });

  it('offers nothing in the text beside expressions', () => {
    for (const value of [
      '"Mr |{{_source.name}}"',
      '"|{{_source.name}}"',
      '"{|{_source.name}}"',
      '"{{_source.name}}|"',
      '"{{_source.name}} and | {{_source.zip}}"',
    ]) {
      assert.deepEqual(labels(source(value)), [], value);
    }
  });

  it('offers the blocks behind a hash', () => {
    assert.deepEqual(labels(source('"{{#|}}"')), ['if', 'unless', 'each', 'with', 'removeExtraSpace']);
    assert.equal(accept(source('"{{#un|}}"'), 'unless'), source('"{{#unless}}"'));
    assert.equal(
      accept(source('"{{#i|f _source.zip}}{{/if}}"'), 'unless'),
      source('"{{#unless _source.zip}}{{/if}}"'),
    );
    assert.equal(itemAt(source('"{{#|}}"'), 'if').kind, CompletionItemKind.Function);
  });

  it('offers no path as the name of the block that ends', () => {
    const offered = labels(source('"{{#if _source.zip}}yes{{/|}}"'));
    assert.deepEqual(
      offered.filter((label) => label !== 'if'),
      [],
    );
  });

  it('offers no step that is typed already, for accepting it would do nothing', () => {
    assert.ok(!shownLabels(source('"_source.|"')).includes('_source.'));
    assert.ok(!shownLabels(source('"_source.name.|"')).includes('_source.name.'));
    assert.ok(!shownLabels(source('"{{_source.|}}"')).includes('_source.'));
  });

  it('goes on with suggestions behind a step', () => {
    assert.equal(itemAt(source('"|"'), '_source.').command?.command, 'editor.action.triggerSuggest');
    assert.equal(itemAt(source('"|"'), '_source.name.first').command, undefined);
  });

  it('shows what matches the typed part', () => {
    assert.deepEqual(shownLabels(source('"_source.n|"')), ['_source.name.', '_source.name.first']);
    assert.deepEqual(shownLabels(source('"{{_source.name.f|"')), ['_source.name.first']);
  });

  it('writes a path that needs escapes with them', () => {
    const marked = '{ "Fields": { "A": { "Source": "_source.a\\\\b" }, "B": { "Source": "|" } } }';
    const learnt = labels(marked).find((label) => label.includes('\\'));
    assert.ok(learnt);
    const { Fields } = JSON.parse(accept(marked, learnt)) as { Fields: { B: { Source: string } } };
    assert.equal(Fields.B.Source, '_source.a\\b');
  });

  it('mends a text whose closing quote is missing', () => {
    const marked = '{ "Fields": {\n"A": { "Source": "_source.zip" },\n"B": { "Source": "_source.|\n} } }';
    assert.equal(
      accept(marked, '_source.zip'),
      '{ "Fields": {\n"A": { "Source": "_source.zip" },\n"B": { "Source": "_source.zip"\n} } }',
    );
  });

  it('goes on in a text with expressions whose closing quote is missing', () => {
    const before =
      '{ "Fields": {\n"A": { "Source": "_source.zip" },\n"B": { "Source": "Zip {{_sou|\n"Target": "" } } }';
    assert.ok(shownLabels(before).includes('_source.zip'));
    assert.equal(accept(before, '_source.zip'), before.replace('_sou|', '_source.zip'));
  });

  it('offers paths as they can be written there', () => {
    const paths = (marked: string): string[] =>
      labels(`{ "Fields": {
        "A": { "Source": "_source.lines[].title" },
        "B": { "Source": "{{_source.[a b]}} {{_source}} {{_source.c}}" },
        "C": { "Source": ${marked} }
      } }`).filter((label) => !label.endsWith('.') && label !== '_source.C');
    assert.deepEqual(paths('"|"'), ['_source.lines[].title', '_source.c']);
    assert.deepEqual(paths('"{{|}}"'), ['_source.[a b]', '_source', '_source.c']);
  });

  it('says of every path what it is', () => {
    for (const item of complete(source('|'))) {
      assert.ok([CompletionItemKind.Module, CompletionItemKind.Value].includes(item.kind as never));
      assert.ok(item.detail, item.label);
      assert.ok(item.documentation, item.label);
    }
  });
});
