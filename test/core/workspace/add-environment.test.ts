import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../../core/document/changes';
import { addEnvironment } from '../../../core/workspace/add-environment';
import { newConfig } from '../../../core/workspace/add-ignore';
import { WorkspaceConfig } from '../../../core/workspace/config';
import type { Environment } from '../../../core/workspace/environments';

const dev: Environment = { name: 'dev', domain: 'shop-dev', region: 'eu-central-1', protected: false };

function added(text: string, environment: Environment = dev): string | undefined {
  const change = addEnvironment(text, environment);
  return change && applyChanges(text, [change]);
}

describe('An environment is added', () => {
  for (const [what, before, after] of [
    [
      'to a new configuration',
      newConfig,
      '{\n  "environments": {\n    "dev": {\n      "domain": "shop-dev",\n      "region": "eu-central-1"\n    }\n  }\n}\n',
    ],
    [
      'behind another one, written as that one is',
      '{\n  "environments": {\n    "prod": { "domain": "shop" }\n  }\n}\n',
      '{\n  "environments": {\n    "prod": { "domain": "shop" },\n    "dev": { "domain": "shop-dev", "region": "eu-central-1" }\n  }\n}\n',
    ],
    [
      'with tabs',
      '{\n\t"environments": {\n\t\t"prod": {\n\t\t\t"domain": "shop"\n\t\t}\n\t}\n}\n',
      '{\n\t"environments": {\n\t\t"prod": {\n\t\t\t"domain": "shop"\n\t\t},\n\t\t"dev": {\n\t\t\t"domain": "shop-dev",\n\t\t\t"region": "eu-central-1"\n\t\t}\n\t}\n}\n',
    ],
    [
      'to dense JSON',
      '{"environments":{"prod":{"domain":"shop"}}}',
      '{"environments":{"prod":{"domain":"shop"},"dev":{"domain":"shop-dev","region":"eu-central-1"}}}',
    ],
    [
      'to one with the line ends of Windows',
      '{\r\n  "domain": "shop"\r\n}\r\n',
      '{\r\n  "domain": "shop",\r\n  "environments": {\r\n    "dev": {\r\n      "domain": "shop-dev",\r\n      "region": "eu-central-1"\r\n    }\r\n  }\r\n}\r\n',
    ],
  ] as const) {
    it(what, () => {
      assert.equal(added(before), after);
    });
  }

  it('with all that it says, and nothing else', () => {
    const text = fc.constantFrom('shop', 'a-b');
    const environments = fc.record(
      {
        name: fc.constantFrom('dev', 'prod.eu', 'constructor', '1'),
        domain: text,
        protected: fc.boolean(),
        region: fc.constantFrom('us-east-1', 'eu-central-1'),
        profile: text,
        endpoint: fc.constantFrom('https://example.com', 'http://127.0.0.1:8787'),
      },
      { requiredKeys: ['name', 'domain', 'protected'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(environments, (environment) => {
        const config = new WorkspaceConfig(added(newConfig, environment) ?? '');
        assert.deepEqual(config.problems, []);
        assert.deepEqual(config.environments, [environment]);
      }),
    );
  });

  for (const [what, text] of [
    ['to a text that cannot be read', '{ "environments": { "prod": '],
    ['to a text that is no object', '[]'],
    ['to environments that are no object', '{ "environments": [] }'],
    ['beside one of the same name', '{ "environments": { "dev": { "domain": "shop" } } }'],
  ] as const) {
    it(`not ${what}`, () => {
      assert.equal(added(text), undefined);
    });
  }
});
