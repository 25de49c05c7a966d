import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check } from '../../core/rules/check';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = join(__dirname, '../../snippets/profiletype.code-snippets');
const errors: ParseError[] = [];
const snippets = parse(readFileSync(file, 'utf8'), errors, { allowTrailingComma: true }) as Record<
  string,
  Snippet
>;

const variables: Readonly<Record<string, string>> = { TM_FILENAME_BASE: 'Customer.profiletype' };

/** The text that a snippet inserts when nobody types anything. Knows what our snippets use of the syntax, and throws at the rest. */
function expand(body: string): string {
  const defaults = new Map<string, string>();
  let at = 0;

  const until = (stop: string): string => {
    let text = '';
    while (!body.startsWith(stop, at)) {
      assert.ok(at < body.length, `"${stop}" is missing`);
      if (body[at] === '\\') {
        text += body.slice(at + 1, at + 2);
        at += 2;
      } else if (body[at] === '$') text += inserted();
      else text += body.slice(at, ++at);
    }
    at += stop.length;
    return text;
  };

  const raw = (stop: string): string => {
    const end = body.indexOf(stop, at);
    assert.ok(end >= at, `"${stop}" is missing`);
    const text = body.slice(at, end);
    at = end + stop.length;
    return text;
  };

  const choice = (): string => {
    const [first] = raw('|}').split(/(?<!\\),/);
    return (first ?? '').replaceAll('\\,', ',');
  };

  const inserted = (): string => {
    const [start, number, name, next] = /^\$(?:\{?(\d+)|\{([A-Z_]+))([:|/}]?)/.exec(body.slice(at)) ?? [];
    assert.ok(start, `nothing known at ${body.slice(at, at + 20)}`);
    const braces = start.startsWith('${');
    at += braces ? start.length : start.length - (next ?? '').length;
    if (name !== undefined) {
      const value = variables[name];
      assert.ok(value !== undefined && next === '/', `variable ${name}`);
      return value.replace(new RegExp(raw('/')), raw('/}'));
    }
    const id = number ?? '';
    if (braces && next === ':') defaults.set(id, until('}'));
    if (braces && next === '|') defaults.set(id, choice());
    return defaults.get(id) ?? '';
  };

  let text = '';
  while (at < body.length) {
    if (body[at] === '\\') text += body.slice(at + 1, (at += 2));
    else if (body[at] === '$') text += inserted();
    else text += body.slice(at, ++at);
  }
  return text;
}

type Place = 'document' | 'Fields' | 'Keys';

const places: Readonly<Record<string, Place>> = {
  Type: 'document',
  'Type from a template': 'document',
  Field: 'Fields',
  'E-mail field': 'Fields',
  'Phone field': 'Fields',
  'Full name field': 'Fields',
  'Attribute field': 'Fields',
  Key: 'Keys',
  'Search key': 'Keys',
  'Asset mapping': 'document',
  'Case mapping': 'document',
  'Order mapping': 'document',
  'Loyalty mapping': 'document',
};

interface Definition {
  readonly ObjectTypeName?: string;
  readonly Fields?: object;
  readonly Keys?: object;
}

function inPlace(text: string, place: Place): Definition {
  return JSON.parse(place === 'document' ? text : `{ "${place}": { ${text} } }`) as Definition;
}

describe('snippets', () => {
  it('are JSON', () => {
    assert.deepEqual(errors, []);
  });

  it('have a place each', () => {
    assert.deepEqual(Object.keys(snippets).sort(), Object.keys(places).sort());
  });

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap((snippet) => snippet.prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  for (const [name, { body, description }] of Object.entries(snippets)) {
    const place = places[name] ?? 'document';

    it(`${name}: is JSON as ${place}, with nothing left to expand`, () => {
      const text = expand(body.join('\n'));
      assert.doesNotMatch(text, /\$/);
      const definition = inPlace(text, place);
      if (place === 'document') assert.equal(definition.ObjectTypeName, 'Customer');
      else assert.equal(Object.keys(definition[place] ?? {}).length, 1);
      assert.ok(description);
    });

    if (place !== 'document') continue;
    it(`${name}: keeps every rule`, () => {
      const document = new ProfileTypeDocument(expand(body.join('\n')), 'Customer.profiletype.json');
      assert.deepEqual(
        check(document).map((problem) => problem.message),
        [],
      );
    });
  }
});
