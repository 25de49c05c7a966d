import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar, type IToken } from 'vscode-textmate';
import { blockHelpers } from '../../core/document/source-template';
import { contentTypes } from '../../core/model/content-types';
import { standardIdentifiers } from '../../core/model/standard-identifiers';
import { standardObjects } from '../../core/model/standard-objects';

const root = join(__dirname, '../..');
const grammarPath = join(root, 'syntaxes/profiletype.tmLanguage.json');

let grammar: IGrammar;

before(async () => {
  const wasm = createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath)),
  });
  const loaded = await registry.loadGrammar('source.profiletype');
  assert.ok(loaded);
  grammar = loaded;
});

interface Line {
  readonly text: string;
  readonly tokens: readonly IToken[];
}

function tokenize(text: string): readonly Line[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return { text: line, tokens: result.tokens };
  });
}

/** The scopes, outermost first, at the only place where `word` stands in `text`. */
function scopesOf(text: string, word: string): readonly string[] {
  assert.equal(text.split(word).length, 2, `"${word}" must stand exactly once in the text`);
  for (const line of tokenize(text)) {
    const at = line.text.indexOf(word);
    const token = line.tokens.find((token) => at >= 0 && token.startIndex <= at && at < token.endIndex);
    if (!token) continue;
    assert.ok(token.endIndex >= at + word.length, `"${word}" is more than one token`);
    return token.scopes;
  }
  throw new Error(`"${word}" is in no token`);
}

const field = (members: string): string => `{ "Fields": { "Zip": { ${members} } } }`;
const source = (value: string): string => field(`"Source": "${value}"`);
const target = (value: string): string => field(`"Target": "${value}"`);
const keys = (definition: string): string => `{ "Keys": { "_email": [{ ${definition} }] } }`;

const property = 'support.type.property-name.json';
const string = 'string.quoted.double.json';
const sourceRoot = 'variable.language.source.profiletype';
const step = 'variable.other.property.profiletype';
const control = 'keyword.control.profiletype';
const helper = 'entity.name.function.profiletype';
const object = 'support.class.object.profiletype';
const fieldName = 'variable.other.field.profiletype';
const escape = 'constant.character.escape.json';

/** What it is about, the text, the word to look at, its innermost scope. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['a member', '{ "Description": "x" }', 'Description', property],
  ['an unknown member', '{ "Colour": "x" }', 'Colour', property],
  ['a member that holds fields', source('x'), 'Fields', property],
  ['a member of a field', source('x'), 'Source', property],
  ['a member of a key', keys('"FieldNames": []'), 'FieldNames', property],
  ['the quote of a member', '{ "Tags', '"', 'punctuation.support.type.property-name.begin.json'],
  ['a text', '{ "Description": "hello" }', 'hello', string],
  ['a number', '{ "ExpirationDays": 366 }', '366', 'constant.numeric.json'],
  ['a negative number with an exponent', '{ "x": -1.5e+3 }', '-1.5e+3', 'constant.numeric.json'],
  ['true', '{ "AllowProfileCreation": true }', 'true', 'constant.language.json'],
  ['null', '{ "x": null }', 'null', 'constant.language.json'],
  ['a colon', '{ "x": 1 }', ':', 'punctuation.separator.dictionary.key-value.json'],
  ['a comma between members', '{ "x": 1, "y": 2 }', ',', 'punctuation.separator.dictionary.pair.json'],
  ['a comma between entries', '{ "x": [1, 2] }', ',', 'punctuation.separator.array.json'],
  ['a brace', '{ "x": 1 }', '{', 'punctuation.definition.dictionary.begin.json'],
  ['a bracket', '{ "x": [] }', '[', 'punctuation.definition.array.begin.json'],
  ['a comment', '{ // why\n"x": 1 }', '// why', 'comment.line.double-slash.json'],
  ['a comment of several lines', '{ /* one\ntwo */ "x": 1 }', 'two', 'comment.block.json'],
  ['an escape', String.raw`{ "Description": "a\u00e9b" }`, String.raw`\u00e9`, escape],
  ['a bad escape', '{ "x": "\\q" }', '\\q', 'invalid.illegal.unrecognized-string-escape.json'],
  ['the name of the type', '{ "ObjectTypeName": "Customer" }', 'Customer', 'entity.name.type.profiletype'],

  ['a field name', source('x'), 'Zip', fieldName],
  ['a field name with an escape', '{ "Fields": { "A\\u0062c": {} } }', '\\u0062', escape],
  ['a field named as a member', '{ "Fields": { "Keys": {} } }', 'Keys', fieldName],
  ['a key name', keys(''), '_email', 'entity.name.function.key.profiletype'],
  ['a field used by a key', keys('"FieldNames": ["Mail"]'), 'Mail', fieldName],
  ['a key without its list', '{ "Keys": { "k": { "FieldNames": ["Mail"] } } }', 'Mail', fieldName],
  [
    'an identifier',
    keys('"StandardIdentifiers": ["LOOKUP_ONLY"]'),
    'LOOKUP_ONLY',
    'constant.language.identifier.profiletype',
  ],
  ['an unknown identifier', keys('"StandardIdentifiers": ["PROFLE"]'), 'PROFLE', string],
  [
    'a content type',
    field('"ContentType": "PHONE_NUMBER"'),
    'PHONE_NUMBER',
    'constant.language.content-type.profiletype',
  ],
  ['an unknown content type', field('"ContentType": "NUMBERS"'), 'NUMBERS', string],
  [
    'a field with members on lines of their own',
    '{ "Fields":\n{ "A":\n{ "Source"\n:\n"_source.x"',
    '_source',
    sourceRoot,
  ],

  ['the root of a source', source('_source.zip'), '_source', sourceRoot],
  ['a step of a source', source('_source.address.zip'), 'zip', step],
  ['a dot of a source', source('_source.zip'), '.', 'punctuation.accessor.profiletype'],
  ['a list in a source', source('_source.items[].title'), '[', 'keyword.operator.list.profiletype'],
  ['a step behind a list', source('_source.items[].title'), 'title', step],
  ['a source without the root', source('customer.zip'), 'customer', string],
  ['a name that only begins like the root', source('_sources.zip'), '_sources', string],
  ['an escape in a source', source('_source.a\\u00e9'), '\\u00e9', escape],
  ['the root outside of a source', '{ "Description": "_source.x" }', '_source.x', string],

  ['text beside expressions', source('Dear {{_source.a}}'), 'Dear ', string],
  [
    'an expression',
    source('{{_source.a}}'),
    '{{',
    'punctuation.definition.template-expression.begin.profiletype',
  ],
  ['its end', source('{{_source.a}}'), '}}', 'punctuation.definition.template-expression.end.profiletype'],
  ['the root in an expression', source('{{_source.a}}'), '_source', sourceRoot],
  ['a step in an expression', source('{{_source.first}}'), 'first', step],
  ['a block', source('{{#if _source.a}}x{{/with}}'), '#if', control],
  ['the end of a block', source('{{#if _source.a}}x{{/if}}'), '/if', control],
  ['else', source('{{#if _source.a}}x{{else}}y{{/with}}'), 'else', control],
  ['else if', source('{{else if _source.a}}'), 'if', control],
  ['removeExtraSpace', source('{{#removeExtraSpace}}x{{/if}}'), '#removeExtraSpace', control],
  ['text in a block', source('{{#if _source.a}}yes{{/if}}'), 'yes', string],
  ['an unknown helper', source('{{uppercase _source.a}}'), 'uppercase', helper],
  ['an unknown block helper', source('{{#upper}}x{{/if}}'), 'upper', helper],
  ['a helper in parentheses', source('{{#if (eq _source.a 1)}}'), 'eq', helper],
  ['a block on a path', source('{{#_source.items}}'), '_source', sourceRoot],
  ['a block that begins like a known one', source('{{#iffy}}'), 'iffy', helper],
  ['the root behind an unknown helper', source('{{uppercase _source.a}}'), '_source', sourceRoot],
  ['this', source('{{this.title}}'), 'this', sourceRoot],
  ['a number in an expression', source('{{pick 42}}'), '42', 'constant.numeric.json'],
  ['a text in an expression', source("{{pick 'a b'}}"), 'a b', 'string.quoted.single.profiletype'],
  ['an escape in an expression', source('{{#if (eq _source.a \\"x")}}'), '\\"', escape],
  ['a comment in a template', source('{{! note }}'), 'note', 'comment.block.profiletype'],
  ['a long comment in a template', source('{{!-- a }} b --}}'), 'b', 'comment.block.profiletype'],
  [
    'white space control',
    source('{{~_source.a~}}'),
    '~}}',
    'punctuation.definition.template-expression.end.profiletype',
  ],
  [
    'a triple expression',
    source('{{{_source.a}}}'),
    '{{{',
    'punctuation.definition.template-expression.begin.profiletype',
  ],

  ['the object of a target', target('_profile.Address.City'), '_profile', object],
  ['another object', target('_loyaltyPromotion.Status'), '_loyaltyPromotion', object],
  ['an unknown object', target('_profil.City'), '_profil', string],
  ['an object that only begins like one', target('_caseload.Title'), '_caseload', string],
  ['a step of a target', target('_profile.Address.City'), 'City', step],
  ['Attributes', target('_profile.Attributes.Shoe size'), 'Attributes', step],
  [
    'an attribute',
    target('_profile.Attributes.Shoe size'),
    'Shoe size',
    'variable.other.property.attribute.profiletype',
  ],
  [
    'an expression as a step of a target',
    target('_communicationRecord.Events.{{_source.type}}.EventId'),
    '_source',
    sourceRoot,
  ],
  [
    'a step behind an expression',
    target('_communicationRecord.Events.{{_source.type}}.EventId'),
    'EventId',
    step,
  ],
  ['the root of a source in a target', target('_source.x'), '_source', string],

  ['a dot in an expression', source('{{_source.a}}'), '.', 'punctuation.accessor.profiletype'],
  ['an index of a list', source('_source.a[7]'), '7', 'constant.numeric.profiletype'],
  ['a bracketed step in an expression', source('{{_source.[a b]}}'), 'a b', step],
  ['an unescaped expression', source('{{&_source.a}}'), '&', control],
  ['the # of an unknown block', source('{{#upper}}'), '#', control],
  ['as', source('{{#each _source.a as |item|}}'), 'as', control],
  ['a block parameter', source('{{#each _source.a as |item|}}'), 'item', 'variable.parameter.profiletype'],
  ['a named argument', source('{{pick size=_source.a}}'), 'size', 'variable.parameter.profiletype'],
  ['a literal in an expression', source('{{pick true}}'), 'true', 'constant.language.json'],
  ['a quote in a comment of a template', source('{{! \\" note}}'), 'note', 'comment.block.profiletype'],
  [
    'a quote in a text of an expression',
    source("{{pick 'a \\\" b'}}"),
    ' b',
    'string.quoted.single.profiletype',
  ],
  ['an escape in a target', target('_profile.a\\u00e9'), '\\u00e9', escape],
  ['a dot of a target', target('Attributes.size'), '.', 'punctuation.accessor.profiletype'],
  ['an escape in a member', '{ "a\\u00e9": 1 }', '\\u00e9', escape],
  ['an escape in a field of a key', keys('"FieldNames": ["a\\u00e9"]'), '\\u00e9', escape],
  ['a member within a free object', '{ "x": { "y": 1 } }', 'y', property],
  ['a number in a list in a list', '{ "x": [[5]] }', '5', 'constant.numeric.json'],
  ['a comment behind a value', '{ "x": 1 // why\n}', '// why', 'comment.line.double-slash.json'],
  [
    'a comma between identifiers',
    keys('"StandardIdentifiers": ["CASE", "x"]'),
    ',',
    'punctuation.separator.array.json',
  ],
  ['a word in a list', '{ "x": [ups] }', 'u', 'invalid.illegal.expected-array-separator.json'],
  ['a word for a value', '{ "x": tru }', 't', 'invalid.illegal.expected-dictionary-separator.json'],

  ['text behind the document', '{ "x": 1 }\nmore', 'more', 'invalid.illegal.trailing.json'],
  ['a second document', '{}\n{ "x": 1 }', '1', 'invalid.illegal.trailing.json'],
  ['a second document on the same line', '{} {"x"}', '{"x"}', 'invalid.illegal.trailing.json'],
  ['text behind a list', '[1]\nmore', 'more', 'invalid.illegal.trailing.json'],
  ['a comment behind the document', '{}\n// end', '// end', 'comment.line.double-slash.json'],
  ['a word among members', '{ field }', 'f', 'invalid.illegal.expected-dictionary-separator.json'],
];

/** Broken on one line; the line `"Target": "_profile.City"` that follows must not suffer. */
const broken: readonly string[] = [
  '"Source": "_source.a',
  '"Source": "_source.a\\',
  '"Source": "{{_source.a',
  '"Source": "{{#if _source.a}}{{',
  '"Source": "{{! note',
  '"Source": "{{!-- note',
  '"Source": "{{pick \'x',
  '"Source": "{{pick \'x"',
  '"Source": "{{_source.a}"',
  '"Source": "{{pick \\"x\\""',
  '"Source": "_source.a"',
  '"Source": ',
  '"Source"',
  '"Source',
  '"Source": ,',
  '"Source": tru',
  '"Source": [1, 2',
  '"Source": ["_source',
  '"Target": "_profile.Attributes.a b',
  '"Target": "_profile.Events.{{',
  '"ContentType": "PHONE',
  '"Tags": "x',
  'tru',
  '',
];

describe('grammar', () => {
  for (const [title, text, word, scope] of cases) {
    it(`${title}: ${word}`, () => {
      assert.equal(scopesOf(text, word).at(-1), scope);
    });
  }

  it('knows every name of the tables', () => {
    const unknown: string[] = [];
    const assertScope = (text: string, word: string, scope: string): void => {
      if (scopesOf(text, word).at(-1) !== scope) unknown.push(word);
    };
    for (const { name } of standardIdentifiers)
      assertScope(
        keys(`"StandardIdentifiers": ["${name}"]`),
        name,
        'constant.language.identifier.profiletype',
      );
    for (const { name } of contentTypes)
      assertScope(field(`"ContentType": "${name}"`), name, 'constant.language.content-type.profiletype');
    for (const { name } of standardObjects) assertScope(target(`${name}.x`), name, object);
    for (const name of blockHelpers.keys())
      assertScope(source(`{{#${name} _source.a}}`), `#${name}`, control);
    assert.deepEqual(unknown, []);
  });

  it('keeps everything within a string in that string', () => {
    const text = source(String.raw`a\"b{{#if (eq _source.c \"d\")}}e\\{{else}}f{{/if}}\u00e9g`);
    const [line] = tokenize(text);
    assert.ok(line);
    const inside = line.tokens.filter((token) => token.scopes.includes('meta.source.profiletype'));
    const value = inside.filter((token) => token.scopes.includes(string));
    const first = value.at(0);
    const last = value.at(-1);
    assert.ok(first && last);
    assert.equal(
      text.slice(first.startIndex, last.endIndex),
      text.slice(text.indexOf('"a'), text.indexOf(' } } }')),
    );
    assert.ok(
      value.every((token, index) => token.startIndex === (value[index - 1]?.endIndex ?? first.startIndex)),
    );
  });

  for (const start of broken) {
    it(`recovers on the line after ${start}`, () => {
      const text = `{ "Fields": { "A": {\n${start}\n"Target": "_profile.City"\n} } }\nmore`;
      assert.equal(scopesOf(text, 'City').at(-1), step);
      assert.equal(scopesOf(text, 'more').at(-1), 'invalid.illegal.trailing.json');
    });
  }

  for (const name of readdirSync(join(root, 'samples')).filter((name) =>
    name.endsWith('.profiletype.json'),
  )) {
    it(`finds nothing invalid in the sample ${name}`, () => {
      const lines = tokenize(readFileSync(join(root, 'samples', name), 'utf8').trimEnd());
      const invalid = lines.filter((line) =>
        line.tokens.some((token) => token.scopes.some((scope) => scope.startsWith('invalid'))),
      );
      assert.deepEqual(
        invalid.map((line) => line.text),
        [],
      );
      const last = lines.at(-1)?.tokens.at(-1);
      assert.equal(last?.scopes.at(-1), 'punctuation.definition.dictionary.end.json');
    });
  }
});
