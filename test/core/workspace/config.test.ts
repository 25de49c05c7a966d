import assert from 'node:assert/strict';
import fc from 'fast-check';
import { staleIgnores, WorkspaceConfig } from '../../../core/workspace/config';
import { allRules } from '../../../core/workspace/rules';

/** Code and text of everything that is wrong with a configuration: `config-value at "x": Message`. */
function problemsIn(text: string): string[] {
  return new WorkspaceConfig(text).problems.map(
    ({ code, offset, length, message }) => `${code} at ${text.slice(offset, offset + length)}: ${message}`,
  );
}

const full = `{
  "$schema": "https://example.com/schema.json",
  "domain": "europe",
  "rules": { "unused-field": "off", "target-field": "warning" },
  "overrides": [
    { "files": "legacy/**", "rules": { "unused-field": "error", "target-field": "default" }, "domain": "old" },
    { "files": ["**/A.profiletype.json", "**/B.profiletype.json"], "rules": { "unused-field": "warning" } }
  ],
  "ignores": [
    { "file": "types/A.profiletype.json", "rule": "key-inert", "at": "/Keys/k/0", "reason": "On purpose" },
    { "file": "types/A.profiletype.json", "rule": "unused-field" }
  ]
}`;

describe('A configuration', () => {
  const config = new WorkspaceConfig(full);
  const none = {};

  it('that is right has no problems', () => {
    assert.deepEqual(problemsIn(full), []);
    assert.deepEqual(problemsIn('{}'), []);
  });

  it('says which domain definitions are for, and overrides say it better', () => {
    assert.equal(config.settingsFor('A.profiletype.json', none).domain, 'europe');
    assert.equal(config.settingsFor('legacy/x/A.profiletype.json', none).domain, 'old');
    assert.equal(new WorkspaceConfig('{}').settingsFor('A.profiletype.json', none).domain, undefined);
  });

  it('says by the last of several overrides which domain definitions are for', () => {
    const files = '"files": "**"';
    const config = new WorkspaceConfig(
      `{ "overrides": [{ ${files}, "domain": "a" }, { ${files}, "domain": "b" }, { ${files} }] }`,
    );
    assert.equal(config.settingsFor('A.profiletype.json', none).domain, 'b');
  });

  describe('sets rules:', () => {
    const user = { 'unused-field': 'information', 'key-field': 'warning' } as const;
    for (const [path, expected] of [
      ['C.profiletype.json', { 'unused-field': 'off', 'target-field': 'warning', 'key-field': 'warning' }],
      [
        'legacy/C.profiletype.json',
        { 'unused-field': 'error', 'target-field': 'default', 'key-field': 'warning' },
      ],
      [
        'A.profiletype.json',
        { 'unused-field': 'warning', 'target-field': 'warning', 'key-field': 'warning' },
      ],
      [
        'x/B.profiletype.json',
        { 'unused-field': 'warning', 'target-field': 'warning', 'key-field': 'warning' },
      ],
      [
        'legacy/A.profiletype.json',
        { 'unused-field': 'warning', 'target-field': 'default', 'key-field': 'warning' },
      ],
    ] as const) {
      it(`for ${path}`, () => {
        assert.deepEqual(config.settingsFor(path, user).rules, expected);
      });
    }
  });

  it('ignores findings in the files that it names, and in no others', () => {
    const rules = (path: string) => config.settingsFor(path, none).ignores.map(({ rule, at }) => [rule, at]);
    assert.deepEqual(rules('types/A.profiletype.json'), [
      ['key-inert', '/Keys/k/0'],
      ['unused-field', undefined],
    ]);
    assert.deepEqual(rules('A.profiletype.json'), []);
    assert.deepEqual(rules('x/types/A.profiletype.json'), []);
  });

  describe('has overrides for', () => {
    for (const [files, path, matches] of [
      ['"*.json"', 'A.profiletype.json', true],
      ['"*.json"', 'x/A.profiletype.json', false],
      ['"**/*.json"', 'A.profiletype.json', true],
      ['"**/*.json"', 'x/y/A.profiletype.json', true],
      ['"./x/**"', 'x/A.profiletype.json', true],
      ['"x/**"', '.x/A.profiletype.json', false],
      ['"**"', '.hidden/A.profiletype.json', true],
      ['"x/*/A.*"', 'x/y/A.profiletype.json', true],
      ['["x/**", "{y}"]', 'x/A.profiletype.json', true],
      ['"(x)/**"', '(x)/A.profiletype.json', true],
      ['"Kündigung 😀/**"', 'Kündigung 😀/A.profiletype.json', true],
      ['["x/**", "y/**"]', 'y/A.profiletype.json', true],
      ['["x/**", "y/**"]', 'z/A.profiletype.json', false],
      ['["x/**", 5]', 'x/A.profiletype.json', true],
      ['[]', 'A.profiletype.json', false],
      ['""', 'A.profiletype.json', false],
      ['5', 'A.profiletype.json', false],
    ] as const) {
      it(`${files}: ${path} is ${matches ? '' : 'not '}meant`, () => {
        const { domain } = new WorkspaceConfig(
          `{ "overrides": [{ "files": ${files}, "domain": "meant" }] }`,
        ).settingsFor(path, none);
        assert.equal(domain, matches ? 'meant' : undefined);
      });
    }
  });

  describe('says what is wrong with', () => {
    for (const [what, text, ...problems] of [
      ['an empty text', '', /^config-syntax at /],
      ['a list', '[]', /^config-value at \[\]: The configuration must be an object/],
      ['a text', '"x"', /^config-value at "x": The configuration must be an object/],
      ['a comment', '{ /* why */ }', /^config-syntax at \/\* why \*\/: /],
      ['a trailing comma', '{ "domain": "a", }', /^config-syntax at ,: /],
      [
        'an unknown member',
        '{ "rule": {} }',
        /^config-value at "rule": `rule` is no member here\. Did you mean `rules`\?$/,
      ],
      ['no domain', '{ "domain": 5 }', /^config-value at 5: `domain` must be a text/],
      ['an empty domain', '{ "domain": "" }', /^config-value at "": `domain` must be a text/],
      ['a schema that is no text', '{ "$schema": 5 }', /^config-value at 5: `\$schema` must be a text/],
      ['rules in a list', '{ "rules": [] }', /^config-value at \[\]: `rules` must be an object/],
      [
        'a rule that there is not',
        '{ "rules": { "unused-fields": "off" } }',
        /^config-value at "unused-fields": There is no rule `unused-fields`\. Did you mean `unused-field`\?$/,
      ],
      [
        'a rule that any object has',
        '{ "rules": { "__proto__": "off" } }',
        /^config-value at "__proto__": There is no rule `__proto__`\.$/,
      ],
      [
        'a severity that there is not',
        '{ "rules": { "unused-field": "loud" } }',
        /^config-value at "loud": A rule is set to one of `default`, `off`/,
      ],
      [
        'a severity that is no text',
        '{ "rules": { "unused-field": 0 } }',
        /^config-value at 0: A rule is set/,
      ],
      [
        'a rule that cannot be set',
        '{ "rules": { "json-syntax": "off" } }',
        /^config-value at "json-syntax": Rule `json-syntax` cannot be set\.$/,
      ],
      [
        'overrides that are no list',
        '{ "overrides": {} }',
        /^config-value at \{\}: `overrides` must be a list/,
      ],
      [
        'an override that is no object',
        '{ "overrides": ["x"] }',
        /^config-value at "x": An entry of `overrides` must be an object/,
      ],
      [
        'an override without files',
        '{ "overrides": [{ "domain": "a" }] }',
        /^config-value at \{ "domain": "a" \}: `files` must be a pattern/,
      ],
      [
        'an override for no file',
        '{ "overrides": [{ "files": [] }] }',
        /^config-value at \[\]: `files` must be a pattern/,
      ],
      [
        'an override for an empty pattern',
        '{ "overrides": [{ "files": ["x", ""] }] }',
        /^config-value at "": `files` must be a pattern/,
      ],
      [
        'an override for a number',
        '{ "overrides": [{ "files": ["x", 5] }] }',
        /^config-value at 5: `files` must be a pattern/,
      ],
      [
        'an override for an object',
        '{ "overrides": [{ "files": {} }] }',
        /^config-value at \{\}: `files` must be a pattern/,
      ],
      [
        'an unknown member of an override',
        '{ "overrides": [{ "files": "x", "rule": {} }] }',
        /^config-value at "rule": .*`rules`/,
      ],
      [
        'a wrong rule in an override',
        '{ "overrides": [{ "files": "x", "rules": { "a": "off" } }] }',
        /^config-value at "a": There is no rule/,
      ],
      ['ignores that are no list', '{ "ignores": "x" }', /^config-value at "x": `ignores` must be a list/],
      [
        'an entry that is no object',
        '{ "ignores": [null] }',
        /^config-value at null: An entry of `ignores` must be/,
      ],
      [
        'an empty entry',
        '{ "ignores": [{}] }',
        /^config-value at \{\}: An entry of `ignores` needs `file` and `rule`/,
      ],
      [
        'an entry without a rule',
        '{ "ignores": [{ "file": "A" }] }',
        /^config-value at \{ "file": "A" \}: An entry of `ignores` needs/,
      ],
      [
        'an entry with an empty rule',
        '{ "ignores": [{ "file": "A", "rule": "" }] }',
        /^config-value at "": `rule` must be a text/,
      ],
      [
        'an entry for no rule',
        '{ "ignores": [{ "file": "A", "rule": "unused-feild" }] }',
        /^config-value at "unused-feild": .*`unused-field`\?$/,
      ],
      [
        'an entry for the rule that cannot be ignored',
        '{ "ignores": [{ "file": "A", "rule": "json-syntax" }] }',
        /^config-value at "json-syntax": Rule `json-syntax` cannot be ignored\.$/,
      ],
      [
        'an entry at something else',
        '{ "ignores": [{ "file": "A", "rule": "unused-field", "at": "Fields" }] }',
        /^config-value at "Fields": `at` must be a JSON pointer/,
      ],
      [
        'an entry at a number',
        '{ "ignores": [{ "file": "A", "rule": "unused-field", "at": 5 }] }',
        /^config-value at 5: `at` must be a JSON pointer/,
      ],
      [
        'a reason that is no text',
        '{ "ignores": [{ "file": "A", "rule": "unused-field", "reason": 5 }] }',
        /^config-value at 5: `reason` must be a text/,
      ],
      [
        'an unknown member of an entry',
        '{ "ignores": [{ "file": "A", "rule": "unused-field", "path": "/" }] }',
        /^config-value at "path": /,
      ],
      ['several things at once', '{ "domain": 5, "rules": 6 }', /at 5/, /at 6/],
    ] as const) {
      it(what, () => {
        const found = problemsIn(text);
        assert.equal(found.length, problems.length, found.join('\n'));
        for (const [index, problem] of problems.entries()) assert.match(found[index] ?? '', problem);
      });
    }

    for (const pattern of ['{x,y}/**', 'x/[ab]', '!x/**']) {
      it(`the pattern ${pattern}, which other tools know`, () => {
        const [problem, ...more] = problemsIn(JSON.stringify({ overrides: [{ files: ['**', pattern] }] }));
        assert.match(problem ?? '', /^config-value at ".*": .* they may have `\*`, `\*\*` and `\?`\.$/);
        assert.deepEqual(more, []);
      });
    }
  });

  describe('counts as far as it can be used:', () => {
    it('beside a mistake', () => {
      const config = new WorkspaceConfig(
        '{ "domain": 5, "rules": { "x": "off", "unused-field": "error" }, "overrides": [5, { "files": "**", "domain": "a" }], "ignores": [{}, { "file": "A", "rule": "key-inert" }] }',
      );
      const { rules, domain, ignores } = config.settingsFor('A', none);
      assert.deepEqual([rules, domain, ignores.length], [{ 'unused-field': 'error' }, 'a', 1]);
    });

    it('with comments and trailing commas', () => {
      const config = new WorkspaceConfig('{ // why\n "domain": "europe", }');
      assert.equal(config.settingsFor('A', none).domain, 'europe');
    });

    it('by the last of several members of one name', () => {
      const config = new WorkspaceConfig('{ "domain": "a", "domain": "b" }');
      assert.equal(config.settingsFor('A', none).domain, 'b');
    });

    it('whatever its text', () => {
      const piece = fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"',
        '5',
        ' ',
        '\n',
        '"rules"',
        '"unused-field"',
        '"off"',
        '"overrides"',
        '"files"',
        '"**"',
        '"ignores"',
        '"file"',
        '"rule"',
        '"at"',
        '"/"',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
          const config = new WorkspaceConfig(pieces.join(''));
          config.settingsFor('A.profiletype.json', {});
          staleIgnores(config, new Set());
        }),
        { numRuns: 1000 },
      );
    });

    it('at every moment of typing it', () => {
      for (let length = 0; length <= full.length; length++) {
        new WorkspaceConfig(full.slice(0, length)).settingsFor('legacy/A.profiletype.json', none);
      }
    });

    it('whatever its patterns', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom(...Array.from('ab*?[](){}!+@|\\/,.^$- ')) }),
          (files) => {
            const config = new WorkspaceConfig(JSON.stringify({ overrides: [{ files, domain: 'x' }] }));
            config.settingsFor('a/b.profiletype.json', none);
          },
        ),
        { numRuns: 1000 },
      );
    });
  });

  it('can set and ignore every rule but one', () => {
    for (const { code, configurable } of allRules) {
      const text = JSON.stringify({ rules: { [code]: 'off' }, ignores: [{ file: 'A', rule: code }] });
      assert.equal(problemsIn(text).length, configurable === false ? 2 : 0, code);
    }
  });
});

describe('Entries that ignore nothing', () => {
  const entry = '{ "file": "types/A.profiletype.json", "rule": "key-inert", "at": "/Keys/k/0" }';
  const text = `{ "ignores": [${entry}, { "file": "B", "rule": "unused-field" }] }`;
  const config = new WorkspaceConfig(text);

  it('are reported, each as a whole', () => {
    const stale = staleIgnores(config, new Set());
    assert.deepEqual(
      stale.map(({ code, severity, offset, length }) => [
        code,
        severity,
        text.slice(offset, offset + length),
      ]),
      [
        ['stale-ignore', 'warning', entry],
        ['stale-ignore', 'warning', '{ "file": "B", "rule": "unused-field" }'],
      ],
    );
    assert.deepEqual(
      stale.map(({ message }) => message),
      [
        'Rule `key-inert` finds nothing at `/Keys/k/0` of `types/A.profiletype.json`, so this entry has no effect. Remove it.',
        'Rule `unused-field` finds nothing in `B`, so this entry has no effect. Remove it.',
      ],
    );
  });

  it('are not those that are needed', () => {
    assert.equal(staleIgnores(config, new Set(config.ignores.slice(0, 1))).length, 1);
    assert.deepEqual(staleIgnores(config, new Set(config.ignores)), []);
  });
});
