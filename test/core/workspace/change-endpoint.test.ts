import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/document/changes';
import { changeEndpoint } from '../../../core/workspace/change-endpoint';

const endpoint = 'http://127.0.0.1:40001';

function changed(text: string): string | undefined {
  const change = changeEndpoint(text, 'dev', endpoint);
  return change && applyChanges(text, [change]);
}

describe('The endpoint of an environment is changed', () => {
  for (const [what, before, after] of [
    [
      'and nothing else',
      '{\r\n\t"environments": {\r\n\t\t"dev": { "endpoint": "http://127.0.0.1:8787", "domain": "shop" },\r\n\t\t"prod": { "domain": "shop" }\r\n\t}\r\n}',
      `{\r\n\t"environments": {\r\n\t\t"dev": { "endpoint": "${endpoint}", "domain": "shop" },\r\n\t\t"prod": { "domain": "shop" }\r\n\t}\r\n}`,
    ],
    [
      'where it counts, if there are two of the name',
      '{"environments":{"dev":{"endpoint":"http://a"},"dev":{"endpoint":"http://b"}}}',
      `{"environments":{"dev":{"endpoint":"http://a"},"dev":{"endpoint":"${endpoint}"}}}`,
    ],
    ['not where there is none', '{"environments":{"dev":{"domain":"shop"}}}', undefined],
    ['not of another environment', '{"environments":{"prod":{"endpoint":"http://a"}}}', undefined],
    ['not in what cannot be read', '{"environments":{"dev":{"endpoint":"http://a}}}', undefined],
    ['not in an empty text', '', undefined],
  ] as const) {
    it(what, () => {
      assert.equal(changed(before), after);
    });
  }
});
