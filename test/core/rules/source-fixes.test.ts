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
  'by dots for slashes': mending('_source/a/b', 'Change to "_source.a.b"', '_source.a.b'),
  'by a dot for something else': mending('source->a', 'Change to "_source.a"', '_source.a'),
  'by the dot that is missing': mending('_sourceCity', 'Change to "_source.City"', '_source.City'),
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
  'by a name of the record': mending('_source', 'Change to "_source.a"', '_source.a'),
  'by one word for two, or by the first': {
    from: field('_source.first name'),
    offered: ['Change to "_source.first_name"', 'Change to "_source.first"'],
    to: field('_source.first_name'),
    or: { 'Change to "_source.first"': field('_source.first') },
  },
  'by one word for two in an expression': {
    from: field('{{_source.first name}}'),
    offered: ['Change to "{{_source.first_name}}"', 'Change to "_source.first"'],
    to: field('{{_source.first_name}}'),
  },
  'without brackets with a word': mending('_source.b[c]', 'Change to "_source.b"', '_source.b'),
  'without what is no path': mending('_source.b | upper', 'Change to "_source.b"', '_source.b'),
  'by expressions for paths side by side': mending(
    '_source.b + _source.c',
    'Change to "{{_source.b}} {{_source.c}}"',
    '{{_source.b}} {{_source.c}}',
  ),
  'by the braces that are missing between': mending(
    '{{_source.b} {_source.c}',
    'Change to "{{_source.b}} {{_source.c}}"',
    '{{_source.b}} {{_source.c}}',
  ),
  'without a partial': mending('{{> header}}', 'Change to "_source.a"', '_source.a'),
  'not where words would be lost': unclear('Dear {{#if}}{{_source.b}}{{/if}}'),
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
  'by its first value': mending('{{lookup _source.b 0}}', 'Change to "_source.b"', '_source.b'),
  'by both of its values': mending(
    '{{concat _source.b _source.c}}',
    'Change to "{{_source.b}} {{_source.c}}"',
    '{{_source.b}} {{_source.c}}',
  ),
  'by its value without another that is named': mending(
    '{{upper _source.b c=1}}',
    'Change to "_source.b"',
    '_source.b',
  ),
  'not where a condition would be another': unclear('{{#if (not _source.a)}}x{{/if}}'),
  'by a condition for a block that is given a value': mending(
    '{{#compare _source.b \\"x\\"}}y{{/compare}}',
    'Change to "if"',
    '{{#if _source.b}}y{{/if}}',
  ),
  'not where nothing of the record remains': unclear('{{#repeat}}x{{/repeat}}'),
});
