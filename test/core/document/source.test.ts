import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSource } from '../../../core/document/source';
import { readMarks } from '../rules/marks';

const show = (text: string, what: string, offset: number, length: number): string =>
  `${what} ${offset}: ${text.slice(offset, offset + length)}`;

describe('The paths of a source', () => {
  /** Every path is marked. */
  const cases: Readonly<Record<string, string>> = {
    'are the accessor itself': '«_source.name»',
    'can go down': '«_source.address.zip.code»',
    'can go through lists': '«_source.line_items[].title»',
    'can go to one entry': '«_source.line_items[0].title»',
    'can go through lists of lists': '«_source.rows[][].title»',
    'can have other characters': '«_source.@type.first-name.größe.$ref.a:b»',
    'stand in expressions': '{{«_source.first»}} {{ «_source.last» }}',
    'stand in expressions that are not escaped': '{{{«_source.first»}}} {{&«_source.last»}}',
    'stand beside constants': 'US-{{«_source.id»}}: {{"text"}}',
    'stand in conditions': '{{#if «_source.a»}}{{«_source.b»}}{{else}}{{«_source.c»}}{{/if}}',
    'stand in chained conditions': '{{#if «_source.a»}}1{{else if «_source.b»}}2{{else}}3{{/if}}',
    'stand in the opposite': '{{#unless «_source.a»}}none{{/unless}}',
    'stand in lists, whose own are relative':
      '{{#each «_source.items»}}{{title}}{{this}}{{@index}}{{../x}}{{/each}}',
    'stand behind lists': '{{#each «_source.items»}}{{title}}{{/each}}{{«_source.a»}}',
    'stand in lists': '{{#each «_source.items»}}{{«_source.a»}}{{/each}}',
    'stand in contexts, whose own are relative': '{{#with «_source.address»}}{{city}} {{zip}}{{/with}}',
    'stand in conditions of a list': '{{#each «_source.items»}}{{#if this.title}}{{title}}{{/if}}{{/each}}',
    'can be given a name': '{{#each «_source.items» as |item index|}}{{item.title}}{{index}}{{/each}}',
    'stand where extra space is removed':
      '{{#removeExtraSpace}}{{«_source.a»}} {{«_source.b»}}{{/removeExtraSpace}}',
    'stand between line ends of every kind':
      'a\n{{«_source.a»}}\r\n  {{«_source.b»}}\r{{«_source.c»}}\n\n{{«_source.d»}}',
    'stand behind characters of two units': '😀😀 {{«_source.a»}}',
    'can have names in brackets': '{{«_source.[first name].x»}}',
    'can begin with the context, where that is the record’s': '{{this.«_source.a»}} {{./«_source.b»}}',
    'are none of an entry that has a member of that name':
      '{{#each «_source.items»}}{{this._source.a}}{{./_source.b}}{{/each}}',
    'are none in a comment': '{{! _source.a }}{{!-- {{_source.b}} --}}{{«_source.c»}}',
    'are none behind a backslash': '\\{{_source.a}} {{«_source.b»}}',
    'stand beside white space control': '{{~«_source.a»~}} {{~#if «_source.b»~}}x{{~/if~}}',
  };
  for (const [title, marked] of Object.entries(cases)) {
    it(title, () => {
      const { text, reported } = readMarks(marked);
      const { paths, problems } = parseSource(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        paths.map((path) => show(text, path.text, path.offset, path.text.length)),
        reported.map(({ offset, length }) => show(text, text.slice(offset, offset + length), offset, length)),
      );
    });
  }
});

describe('A source is wrong', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'as a constant': ['root', '«United States»'],
    'without its root': ['root', '«address.zip»'],
    'with a root that only starts alike': ['root', '«_sources.zip»'],
    'as the whole record': ['syntax', '«_source»'],
    'with nothing behind the dot': ['syntax', '_source«.»'],
    'with two dots': ['syntax', '_source.a«..b»'],
    'with a space at its end': ['syntax', '_source.a« »'],
    'with a bracket that stays open': ['syntax', '_source.a«[»'],
    'with a word in brackets': ['syntax', '_source.a«[b]»'],
    'in single braces': ['syntax', '«{»_source.a}'],
    'with closing braces only': ['syntax', '_source.a«}}»'],
    'without closing braces': ['syntax', 'x «{{_source.a»'],
    'with braces that open twice': ['syntax', '«{{_source.a »{{_source.b}}'],
    'with one closing brace': ['syntax', '«{{_source.a}»'],
    'with a block that stays open': ['syntax', 'x «{{#if _source.a}}»{{_source.b}}'],
    'with a block that is closed wrongly': ['syntax', '{{#each _source.a}}«{{/if}}»'],
    'with a block that is closed twice': ['syntax', '{{#if _source.a}}{{/if}}«{{/if}}»'],
    'on a later line': ['syntax', 'a\r\nb\r\n«{{#if _source.a}}»'],
    'amid a later line': ['syntax', 'a\r\nb\rc\n{{_source.a}} {{1« % 2»}}'],
    'with a partial': ['syntax', '{{_source.a}}«{{> p}}»'],
    'with a helper': ['helper', '{{«upper» _source.a}}'],
    'with a helper on a later line': ['helper', 'a\n\n  {{«upper» _source.a}}'],
    'with a helper in a helper’s place': ['helper', '{{#if («not» _source.a)}}x{{/if}}'],
    'with a block helper': ['helper', '{{#«times» 3}}x{{/times}}'],
    'with a raw block': ['helper', '{{{{«raw»}}}} {{{{/raw}}}}'],
    'with a path that goes up from the record': ['root', '{{«../a»}}'],
  };
  for (const [title, [kind, marked]] of Object.entries(cases)) {
    it(title, () => {
      const { text, reported } = readMarks(marked);
      assert.deepEqual(
        parseSource(text).problems.map((problem) => show(text, problem.kind, problem.offset, problem.length)),
        reported.map(({ offset, length }) => show(text, kind, offset, length)),
      );
    });
  }

  const pieces = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{{#if ',
      '{{/if}}',
      '{{else}}',
      '{{#each ',
      '{{/each}}',
      '_source',
      '.',
      'a',
      ' ',
      '(',
      ')',
      '"',
      '|',
      '[',
      ']',
    ],
    ...[
      '{{!--',
      '--}}',
      '{{{',
      '}}}',
      '{{>',
      '\\',
      '\n',
      '\r\n',
      '@',
      '../',
      '~',
      '=',
      '{{{{',
      '}}}}',
      '😀',
      'as |x|',
      '1',
      'true',
      '&',
      '*',
    ],
  );
  it('without an exception, and every problem lies in the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        const text = parts.join('');
        const { paths, problems } = parseSource(text);
        for (const { offset, length } of problems) {
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length, text);
        }
        for (const path of paths) {
          assert.equal(text.slice(path.offset, path.offset + path.text.length), path.text);
          assert.ok(path.text.startsWith('_source'), text);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
