import assert from 'node:assert/strict';
import { compileSource, evaluateSource } from '../../../core/mapping/source-evaluation';
import type { JsonValue } from '../../../core/document/writing';

const person: JsonValue = {
  first: 'Anna',
  last: 'Lee',
  middle: '',
  note: null,
  age: 0,
  score: 1.5,
  large: 1e21,
  isMember: true,
  isBlocked: false,
  html: '<b>"A" & \'B\'</b>',
  spaced: '  a \n\t b  ',
  'first name': 'Bo',
  address: { city: 'Oslo', zip: '0150', geo: { lat: 59.9 } },
  nobody: {},
  tags: ['x', 'y', 'z'],
  gaps: ['x', null, 'z'],
  none: [],
  items: [
    { title: 'Pen', price: 2, colours: ['red', 'blue'] },
    { title: 'Ink', price: 0 },
  ],
};

type Cases = Readonly<Record<string, readonly [string, string]>>;

function writes(cases: Cases): void {
  for (const [title, [source, value]] of Object.entries(cases)) {
    it(title, () => {
      assert.deepEqual(evaluateSource(compileSource(source), person), { kind: 'value', value });
    });
  }
}

describe('A template writes', () => {
  writes({
    'texts and what is around them': ['Dr. {{_source.first}} {{_source.last}}!', 'Dr. Anna Lee!'],
    'members of members': ['{{_source.address.city}}{{_source/address/zip}}', 'Oslo0150'],
    'members of any name': ['{{_source.[first name]}}', 'Bo'],
    numbers: ['{{_source.age}} {{_source.score}} {{_source.large}}', '0 1.5 1e+21'],
    'true and false': ['{{_source.isMember}} {{_source.isBlocked}}', 'true false'],
    'nothing for what is empty or missing': [
      '<{{_source.middle}}{{_source.note}}{{_source.x}}{{_source.first.x}}>',
      '<>',
    ],
    'every character as it is': ['{{_source.html}}', '<b>"A" & \'B\'</b>'],
    'the same in three braces': [
      '{{{_source.html}}}{{&_source.html}}',
      '<b>"A" & \'B\'</b><b>"A" & \'B\'</b>',
    ],
    'entries of a list': [
      '{{_source.tags.[0]}}{{_source.tags.[2]}}{{_source.tags.[00]}}{{_source.tags.[3]}}',
      'xz',
    ],
    'a list of texts': ['{{_source.tags}} {{_source.gaps}}', 'x,y,z x,,z'],
    'other lists as JSON': [
      '{{_source.items}}',
      '[{"title":"Pen","price":2,"colours":["red","blue"]},{"title":"Ink","price":0}]',
    ],
    'objects as JSON': ['{{_source.address.geo}}', '{"lat":59.9}'],
    'no comments': ['a{{! no }}b{{!-- {{no}} --}}c', 'abc'],
    'braces behind a backslash': ['\\{{_source.first}} {{_source.first}}', '{{_source.first}} Anna'],
    'a member for a constant in braces': [
      '<{{"first"}}{{1}}{{#with _source}}{{"first"}}{{/with}}>',
      '<Anna>',
    ],
  });
});

describe('Conditions', () => {
  const truthy = ['first', 'score', 'isMember', 'tags', 'address', 'nobody'];
  const falsy = ['middle', 'note', 'age', 'isBlocked', 'none', 'missing'];
  writes(
    Object.fromEntries([
      ...truthy.map((name) => [`hold for ${name}`, [`{{#if _source.${name}}}yes{{else}}no{{/if}}`, 'yes']]),
      ...falsy.map((name) => [
        `do not hold for ${name}`,
        [`{{#if _source.${name}}}yes{{else}}no{{/if}}`, 'no'],
      ]),
    ]) as Cases,
  );
  writes({
    'can be chained': [
      '{{#if _source.note}}1{{else if _source.age}}2{{else if _source.score}}3{{else}}4{{/if}}',
      '3',
    ],
    'can be chained to the end': ['{{#if _source.note}}1{{else if _source.age}}2{{else}}4{{/if}}', '4'],
    'can have other blocks behind else': [
      '{{#if _source.note}}1{{else each _source.tags}}{{this}}{{/if}}',
      'xyz',
    ],
    'can be turned round': [
      '{{#unless _source.age}}a{{else}}b{{/unless}}{{#unless _source.first}}c{{/unless}}',
      'a',
    ],
    'can be turned round with a sign': [
      '{{^if _source.age}}a{{else}}b{{/if}}{{#if _source.age}}c{{^}}d{{/if}}',
      'ad',
    ],
    'can count zero': [
      '{{#if _source.age includeZero=true}}a{{/if}}{{#unless _source.age includeZero=true}}b{{/unless}}',
      'a',
    ],
    'can be constants': [
      '{{#if "x"}}a{{/if}}{{#if 0}}b{{/if}}{{#if false}}c{{/if}}{{#if null}}d{{/if}}',
      'a',
    ],
    'keep the context': [
      '{{#with _source.address}}{{#if city}}{{zip}}{{../_source.first}}{{/if}}{{/with}}',
      '0150Anna',
    ],
  });
});

describe('Lists', () => {
  writes({
    'are passed through': ['{{#each _source.items}}{{title}}:{{this.price}};{{/each}}', 'Pen:2;Ink:0;'],
    'have entries that are texts': ['{{#each _source.tags}}{{this}}{{.}}{{/each}}', 'xxyyzz'],
    'have entries that are nothing': ['{{#each _source.gaps}}[{{this}}{{this.a}}]{{/each}}', '[x][][z]'],
    'can be empty': ['{{#each _source.none}}a{{else}}b{{/each}}', 'b'],
    'can be missing': [
      '{{#each _source.missing}}a{{else}}b{{/each}}{{#each _source.first}}c{{else}}d{{/each}}',
      'bd',
    ],
    'have data': [
      '{{#each _source.tags}}{{@index}}{{@key}}{{#if @first}}<{{/if}}{{#if @last}}>{{/if}} {{/each}}',
      '00< 11 22> ',
    ],
    'can be objects': [
      '{{#each _source.address.geo}}{{@key}}={{this}}{{@index}}{{@first}}{{@last}}{{/each}}',
      'lat=59.90truetrue',
    ],
    'name their entries': [
      '{{#each _source.items as |item index|}}{{index}}{{item.title}}{{title}}{{/each}}',
      '0PenPen1InkInk',
    ],
    'name members of objects': [
      '{{#each _source.address.geo as |value name|}}{{name}}{{value}}{{/each}}',
      'lat59.9',
    ],
    'have names that end with them': [
      '{{#each _source.tags as |t|}}{{/each}}{{#with _source}}<{{t}}>{{/with}}',
      '<>',
    ],
    'have names that hide members': [
      '{{#each _source.items as |title|}}{{title.price}}{{this.title}}{{./title}}{{/each}}',
      '2PenPen0InkInk',
    ],
    'have names of inner blocks first': [
      '{{#each _source.items as |x|}}{{#each x.colours as |x|}}{{x}}{{/each}}{{x.title}}{{/each}}',
      'redbluePenInk',
    ],
    'have names that hold in inner blocks': [
      '{{#each _source.items as |x|}}{{#each x.colours as |y z|}}{{x.title}}{{y}}{{z}}{{/each}}{{/each}}',
      'Penred0Penblue1',
    ],
    'in lists reach outward': [
      '{{#each _source.items}}{{#each colours}}{{../title}}{{this}}{{@../index}}{{@index}}{{../../_source.last}};{{/each}}{{/each}}',
      'Penred00Lee;Penblue01Lee;',
    ],
    'reach outward past conditions': [
      '{{#each _source.items}}{{#if colours}}{{#unless x}}{{../_source.first}}{{/unless}}{{/if}}{{/each}}',
      'Anna',
    ],
    'reach not beyond the record': ['<{{#each _source.tags}}{{../../../a}}{{@../../index}}{{/each}}>', '<>'],
    'reach the whole': ['{{#each _source.tags}}{{@root._source.first}}{{/each}}', 'AnnaAnnaAnna'],
    'have else in the outer context': [
      '{{#with _source}}{{#each none}}a{{else}}{{first}}{{/each}}{{/with}}',
      'Anna',
    ],
  });
});

describe('Contexts', () => {
  writes({
    'are below a value': ['{{#with _source.address}}{{city}} {{geo.lat}}{{/with}}', 'Oslo 59.9'],
    'can be missing': ['{{#with _source.missing}}a{{else}}{{_source.first}}{{/with}}', 'Anna'],
    'can be zero': ['{{#with _source.age}}a{{else}}b{{/with}}', 'a'],
    'have no other way in': ['<{{#with _source.address}}{{first}}{{/with}}>', '<>'],
    'have the record in reach': ['{{#with _source.address}}{{city}} {{_source.first}}{{/with}}', 'Oslo Anna'],
    'can have a name': [
      '{{#with _source.address as |home|}}{{home.city}}{{../_source.first}}{{/with}}',
      'OsloAnna',
    ],
    'that stay are no level': [
      '{{#with _source.address}}{{#with this}}{{../_source.first}}{{/with}}{{/with}}',
      'Anna',
    ],
  });
});

describe('White space', () => {
  writes({
    'stays as it is': [' {{_source.spaced}} ', '   a \n\t b   '],
    'is tidied': [
      '{{#removeExtraSpace}} {{_source.spaced}} {{_source.middle}}  c {{/removeExtraSpace}}',
      'a b c',
    ],
    'is tidied inside only': ['  {{#removeExtraSpace}} a {{/removeExtraSpace}}  b', '  a  b'],
    'is tidied in blocks': [
      '{{#each _source.tags}}{{#removeExtraSpace}} {{this}}  {{@index}} {{/removeExtraSpace}},{{/each}}',
      'x 0,y 1,z 2,',
    ],
    'is tidied twice': [
      '{{#removeExtraSpace}}a  {{#removeExtraSpace}} b  c {{/removeExtraSpace}} d{{/removeExtraSpace}}',
      'a b c d',
    ],
    'goes at a tilde': [
      'a {{~_source.first~}} b {{~#if _source.first~}} c {{~else~}} d {{~/if~}} e',
      'aAnnabce',
    ],
    'goes with lines that have a block alone': [
      '{{#each _source.tags}}\n  {{this}}\n{{/each}}\nend',
      '  x\n  y\n  z\nend',
    ],
    'goes with lines that end in CRLF': [
      '{{#if _source.first}}\r\nyes\r\n{{else}}\r\nno\r\n{{/if}}\r\n',
      'yes\r\n',
    ],
    'goes with lines that have a comment alone': ['a\n  {{! note }}\nb', 'a\nb'],
    'stays in lines that have more': ['a {{#if _source.first}} b {{/if}} c', 'a  b  c'],
  });
});

describe('A template that writes nothing', () => {
  const cases: Cases = {
    'names what is missing': [
      '{{_source.zip}} {{_source.first.x}}',
      'The template writes nothing: `zip` is missing or empty in the record.',
    ],
    'names what is empty': [
      '{{_source.middle}}',
      'The template writes nothing: `middle` is missing or empty in the record.',
    ],
    'names what is missing in a block': [
      '{{#with _source.address}}{{street}}{{/with}}',
      'The template writes nothing: `street` is missing or empty in the record.',
    ],
    'has no reason but its conditions': [
      '{{#if _source.note}}x{{/if}} ',
      'The template writes nothing for this record.',
    ],
  };
  for (const [title, [source, why]] of Object.entries(cases)) {
    it(title, () => {
      assert.deepEqual(evaluateSource(compileSource(source), person), { kind: 'absent', why });
    });
  }
});
