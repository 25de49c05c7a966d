import { type Mending, mends } from './fix-table';

/** One field with this source. */
const field = (source: string): string =>
  `"Fields": { "a": { "Source": "${source}", "Target": "_profile.Attributes.a" } }`;
const mending = (from: string, offered: string, to: string): Mending => ({
  from: field(from),
  offered: [offered],
  to: field(to),
});
const unclear = (from: string): Mending => ({ from: field(from), offered: [] });

mends('source-missing', {
  'by a source of the field’s name, before all else': {
    from: '"Fields": { "city": { "Target": "_profile.Address.City" } }',
    offered: ['Add "Source": "_source.city"'],
    to: '"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address.City" } }',
  },
  'by a path where the name has a dot': {
    from: '"Fields": { "address.city": { "Target": "_profile.Address.City" } }',
    offered: ['Add "Source": "_source.address.city"'],
    to: '"Fields": { "address.city": { "Source": "_source.address.city", "Target": "_profile.Address.City" } }',
  },
  'on a line of its own': {
    from: '"Fields": {\n  "city": {\n    "Target": "_profile.Address.City"\n  }\n}',
    offered: ['Add "Source": "_source.city"'],
    to: '"Fields": {\n  "city": {\n    "Source": "_source.city",\n    "Target": "_profile.Address.City"\n  }\n}',
  },
  'not where the name is no path': {
    from: '"Fields": { "a..b": { "Target": "_profile.Address.City" } }',
    offered: [],
  },
});

mends('source-root', {
  'by the root': mending('address.city', 'Change to "_source.address.city"', '_source.address.city'),
  'by the right root': mending('_sorce.city', 'Change to "_source.city" (preferred)', '_source.city'),
  'by the root without its underscore': mending(
    'source.city',
    'Change to "_source.city" (preferred)',
    '_source.city',
  ),
  'by the root of a JSON path, with the lists of the service': mending(
    "$.items[*]['title']",
    'Change to "_source.items[].title" (preferred)',
    '_source.items[].title',
  ),
  'by the record, which may be a field': {
    from: field('record.city'),
    offered: ['Change to "_source.city"', 'Change to "_source.record.city"'],
    to: field('_source.city'),
    or: { 'Change to "_source.record.city"': field('_source.record.city') },
  },
  'by the root of a target, which may have been pasted': {
    from: field('_profile.City'),
    offered: ['Change to "_source.City"', 'Change to "_source._profile.City"'],
    to: field('_source.City'),
  },
  'by the root in place of the context': mending(
    '{{this.city}}',
    'Change to "_source.city" (preferred)',
    '{{_source.city}}',
  ),
  'without white space': mending(' _source.city', 'Change to "_source.city" (preferred)', '_source.city'),
  'in an expression': mending('{{_source.a}} {{b}}', 'Change to "_source.b"', '{{_source.a}} {{_source.b}}'),
  'in an expression with a misspelt root': mending(
    '{{_suorce.b}}',
    'Change to "_source.b" (preferred)',
    '{{_source.b}}',
  ),
  'behind escapes, which stay as they are': mending(
    '\\u00e9\\t{{b}}\\u00E9',
    'Change to "_source.b"',
    '\\u00e9\\t{{_source.b}}\\u00E9',
  ),
  'not for a text': unclear('United States'),
  'not for the entry of no list': unclear('{{this}}'),
  'not for slashes': unclear('_source/a/b'),
});

mends('source-root', {
  'one by one': {
    from: field('{{a}} {{«b»}}'),
    offered: ['Change to "_source.b"'],
    to: field('{{a}} {{_source.b}}'),
  },
});

mends('source-syntax', {
  'by the second braces': mending(
    '{_source.a} {_source.b}',
    'Change to "{{_source.a}} {{_source.b}}" (preferred)',
    '{{_source.a}} {{_source.b}}',
  ),
  'by the second braces beside quotes': mending(
    '{_source.a} \\"b\\"',
    'Change to "{{_source.a}} \\"b\\"" (preferred)',
    '{{_source.a}} \\"b\\"',
  ),
  'by the braces of Handlebars': mending(
    '${_source.a}',
    'Change to "{{_source.a}}" (preferred)',
    '{{_source.a}}',
  ),
  'without braces that only close': mending('_source.a}}', 'Change to "_source.a" (preferred)', '_source.a'),
  'without a dot at the end': mending('_source.a.', 'Change to "_source.a"', '_source.a'),
  'with one dot': mending('_source.a..b', 'Change to "_source.a.b"', '_source.a.b'),
  'without a space at the end': mending('_source.a ', 'Change to "_source.a" (preferred)', '_source.a'),
  'by the list of the service': mending(
    '_source.a[*].b',
    'Change to "_source.a[].b" (preferred)',
    '_source.a[].b',
  ),
  'by a dot for brackets': mending(
    '_source.a[\\"b\\"]',
    'Change to "_source.a.b" (preferred)',
    '_source.a.b',
  ),
  'by the second brace': mending('{{_source.a}', 'Add "}" (preferred)', '{{_source.a}}'),
  'by the braces at the end': mending('x {{_source.a', 'Add "}}"', 'x {{_source.a}}'),
  'by the braces between two expressions': mending(
    '{{_source.a {{_source.b}}',
    'Add "}}"',
    '{{_source.a}} {{_source.b}}',
  ),
  'by the end of a block': mending(
    '{{#if _source.a}}\\u00e9',
    'Add "{{/if}}"',
    '{{#if _source.a}}\\u00e9{{/if}}',
  ),
  'by the ends of two blocks': mending(
    '{{#if _source.a}}{{#each _source.b}}{{c}}',
    'Add "{{/each}}{{/if}}"',
    '{{#if _source.a}}{{#each _source.b}}{{c}}{{/each}}{{/if}}',
  ),
  'by the right end of a block': mending(
    '{{#if _source.a}}x{{/each}}',
    'Change to "{{/if}}" (preferred)',
    '{{#if _source.a}}x{{/if}}',
  ),
  'without the end of no block': mending('{{_source.a}}{{/if}}', 'Remove "{{/if}}"', '{{_source.a}}'),
  'without a dot at the end of an expression': mending('{{_source.a.}}', 'Remove "."', '{{_source.a}}'),
  'not for the record': unclear('_source'),
  'not for two words': unclear('_source.a b'),
  'not for brackets with a word': unclear('_source.a[b]'),
  'not for two words in an expression': unclear('{{_source.a b}}'),
  'not for an expression that is wrong in itself': unclear('{{_source.a and more'),
  'not for a partial': unclear('{{> header}}'),
});

mends('source-helper', {
  'without the helper': mending('{{upper _source.a}}', 'Remove "upper"', '{{_source.a}}'),
  'without the block': mending('{{#upper}}{{_source.a}}{{/upper}}', 'Remove "upper"', '{{_source.a}}'),
  'by the helper that was meant, in both tags': {
    from: field('{{#removeextraspace}}{{_source.a}}{{/removeextraspace}}'),
    offered: ['Change to "removeExtraSpace" (preferred)', 'Remove "removeextraspace"'],
    to: field('{{#removeExtraSpace}}{{_source.a}}{{/removeExtraSpace}}'),
    or: { 'Remove "removeextraspace"': field('{{_source.a}}') },
  },
  'by the helper that was meant, between strokes and spaces': mending(
    '{{~#eahc _source.a~}}{{b}}{{~/ eahc ~}}',
    'Change to "each" (preferred)',
    '{{~#each _source.a~}}{{b}}{{~/ each ~}}',
  ),
  'by a helper that was perhaps meant': mending(
    '{{#iff _source.a}}x{{/iff}}',
    'Change to "if"',
    '{{#if _source.a}}x{{/if}}',
  ),
  'not where it is given two values': unclear('{{lookup _source.a 0}}'),
  'not where it is given a named value': unclear('{{upper _source.a b=1}}'),
  'not where a condition would be another': unclear('{{#if (not _source.a)}}x{{/if}}'),
  'not where nothing of the record remains': unclear('{{#repeat}}x{{/repeat}}'),
});
