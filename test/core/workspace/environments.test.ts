import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WorkspaceConfig } from '../../../core/workspace/config';

const full = `{
  "environments": {
    "dev": {
      "region": "us-east-1",
      "profile": "team-dev",
      "domain": "dev-domain",
      "endpoint": "http://127.0.0.1:8787",
      "protected": true
    },
    "prod.eu": { "domain": "shop_1" }
  }
}`;

/** The configuration of one environment, `dev`, with these members. */
function configOf(members: string): WorkspaceConfig {
  return new WorkspaceConfig(`{ "environments": { "dev": ${members} } }`);
}

/** Severity and text of everything that is wrong with a configuration: `error at "x": Message`. */
function problemsIn({ problems, document: { text } }: WorkspaceConfig): string[] {
  return problems.map(
    ({ severity, offset, length, message }) =>
      `${severity} at ${text.slice(offset, offset + length)}: ${message}`,
  );
}

describe('Environments', () => {
  it('are read with all that they say', () => {
    const config = new WorkspaceConfig(full);
    assert.deepEqual(problemsIn(config), []);
    assert.deepEqual(config.environments, [
      {
        name: 'dev',
        domain: 'dev-domain',
        region: 'us-east-1',
        profile: 'team-dev',
        endpoint: 'http://127.0.0.1:8787',
        protected: true,
      },
      { name: 'prod.eu', domain: 'shop_1', protected: false },
    ]);
  });

  it('are none unless there are some', () => {
    for (const text of ['', '{}', '{ "environments": {} }', '[]']) {
      assert.deepEqual(new WorkspaceConfig(text).environments, [], text);
    }
  });

  it('may have any name that an argument can be, and the last of one name counts', () => {
    const config = new WorkspaceConfig(
      '{ "environments": { "a": { "domain": "x" }, "9_.-z": { "domain": "y" }, "a": { "domain": "z" } } }',
    );
    assert.deepEqual(
      config.environments.map(({ name, domain }) => [name, domain]),
      [
        ['a', 'z'],
        ['9_.-z', 'y'],
      ],
    );
  });

  describe('accept', () => {
    for (const [member, ...values] of [
      [
        'region',
        'us-east-1',
        'ap-southeast-2',
        'us-gov-west-1',
        'us-isob-east-1',
        'eusc-de-east-1',
        'cn-north-1',
      ],
      ['profile', 'default', 'team dev', 'AdministratorAccess-123456789012', 'a@b.c', 'x'],
      ['domain', 'a', 'A_b-1', 'x'.repeat(64)],
      [
        'endpoint',
        'https://example.com',
        'https://vpce-1.profile.us-east-1.vpce.amazonaws.com/',
        'https://proxy.example.com:8443/customer/profiles',
        'http://localhost',
        'http://localhost:8787/',
        'http://profile.localhost:8787',
        'http://127.0.0.1:8787/a',
        'http://127.1.2.3',
        'http://[::1]:8787',
        'https://[2001:db8::1]',
      ],
    ] as const) {
      for (const value of values) {
        it(`the ${member} ${value}`, () => {
          const config = configOf(JSON.stringify({ domain: 'd', [member]: value }));
          assert.deepEqual(problemsIn(config), []);
          assert.equal(config.environments[0]?.[member], value);
        });
      }
    }
  });

  describe('say what is wrong, and do not count then:', () => {
    for (const [what, members, problem] of [
      ['no object', '"x"', /^error at "x": Environment `dev` must be an object in braces/],
      ['no domain', '{ "region": "us-east-1" }', /^error at "dev": Environment `dev` needs a `domain`\.$/],
      [
        'a member that there is not',
        '{ "domain": "d", "profle": "p" }',
        /^error at "profle": `profle` is no member here\. Did you mean `profile`\?$/,
      ],
      ['a domain that is no text', '{ "domain": 5 }', /^error at 5: `domain` must be the name of a domain/],
      ['an empty domain', '{ "domain": "" }', /^error at "": `domain` must/],
      ['a domain with a space', '{ "domain": "a b" }', /^error at "a b": `domain` must/],
      ['a domain with a line end', '{ "domain": "a\\n" }', /^error at "a\\n": `domain` must/],
      [
        'a long domain',
        `{ "domain": "${'x'.repeat(65)}" }`,
        /^error at "x+": `domain` must be the name of a domain: 1 to 64 /,
      ],
      [
        'a region that is none',
        '{ "domain": "d", "region": "Virginia" }',
        /^error at "Virginia": `region` must be a region such as `us-east-1`\.$/,
      ],
      ['a zone', '{ "domain": "d", "region": "us-east-1a" }', /^error at "us-east-1a": `region` must/],
      ['no region', '{ "domain": "d", "region": null }', /^error at null: `region` must/],
      ['an empty profile', '{ "domain": "d", "profile": "" }', /^error at "": `profile` must be the name/],
      ['a profile in brackets', '{ "domain": "d", "profile": "[p]" }', /^error at "\[p\]": `profile` must/],
      ['a profile with a space behind it', '{ "domain": "d", "profile": "p " }', /^error at "p ": `profile`/],
      [
        'an endpoint without a scheme',
        '{ "domain": "d", "endpoint": "localhost:1" }',
        /: `endpoint` must be/,
      ],
      [
        'an endpoint of another scheme',
        '{ "domain": "d", "endpoint": "ftp://a" }',
        /^error at "ftp:\/\/a": `endpoint` must be an address such as/,
      ],
      ['an endpoint with a password', '{ "domain": "d", "endpoint": "https://a:b@c" }', /: `endpoint` must/],
      ['an endpoint with a query', '{ "domain": "d", "endpoint": "https://c/?a" }', /: `endpoint` must/],
      [
        'a protection that is no boolean',
        '{ "domain": "d", "protected": "yes" }',
        /^error at "yes": `protected` must be `true` or `false`\.$/,
      ],
    ] as const) {
      it(what, () => {
        const config = configOf(members);
        const [found, ...more] = problemsIn(config);
        assert.match(found ?? '', problem);
        assert.deepEqual([more, config.environments], [[], []]);
      });
    }

    for (const name of ['', ' ', '-a', '.a', 'a b', 'a/b', '__proto__', 'x'.repeat(65)]) {
      it(`the name ${JSON.stringify(name)}`, () => {
        const config = new WorkspaceConfig(
          `{ "environments": { ${JSON.stringify(name)}: { "domain": "d" } } }`,
        );
        const [found, ...more] = problemsIn(config);
        assert.match(found ?? '', /^error at ".*": The name of an environment must be 1 to 64 letters/);
        assert.deepEqual([more, config.environments], [[], []]);
      });
    }

    it('a list in their place', () => {
      const config = new WorkspaceConfig('{ "environments": [] }');
      assert.deepEqual(problemsIn(config), [
        'error at []: `environments` must be an object in braces `{ }`.',
      ]);
    });

    it('but the others count', () => {
      const config = new WorkspaceConfig(
        '{ "environments": { "a": { "domain": "" }, "b": { "domain": "d" } } }',
      );
      assert.deepEqual(
        config.environments.map(({ name }) => name),
        ['b'],
      );
    });
  });

  describe('warn of an endpoint to which requests go as plain text, and count:', () => {
    for (const endpoint of [
      'http://example.com',
      'http://127.0.0.1.example.com',
      'http://localhost.example.com:8787/',
      'http://notlocalhost',
      'http://10.0.0.1:8787',
      'http://[2001:db8::1]',
    ]) {
      it(endpoint, () => {
        const config = configOf(JSON.stringify({ domain: 'd', endpoint }));
        const [warning, ...more] = problemsIn(config);
        assert.ok(
          warning?.startsWith(`warning at "${endpoint}": Requests to this address are signed but not`),
        );
        assert.deepEqual([more, config.environments.length], [[], 1]);
      });
    }
  });

  it('do not count with less than was meant, while they are typed', () => {
    const [dev] = new WorkspaceConfig(full).environments;
    for (let length = 0; length < full.length; length++) {
      const typed = new WorkspaceConfig(full.slice(0, length)).environments;
      assert.ok(typed.length === 0 || length > full.indexOf('"prod.eu"'), full.slice(0, length));
      for (const environment of typed) {
        if (environment.name === 'dev') assert.deepEqual(environment, dev);
      }
    }
    assert.deepEqual(configOf('{ "domain": "d", "protected": }').environments, []);
    assert.deepEqual(configOf('{ "domain": "d", "protected" }').environments, []);
  });

  it('can be any text', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"',
        'true',
        ' ',
        '"environments"',
        '"dev"',
        '"domain"',
        '"protected"',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { domain } of new WorkspaceConfig(pieces.join('')).environments) assert.ok(domain);
      }),
      { numRuns: 1000 },
    );
  });
});
