import assert from 'node:assert/strict';
import { LastSeenTypes } from '../../../client/cloud/last-seen';
import type { Environment } from '../../../core/workspace/environments';

const dev: Environment = { name: 'dev', domain: 'shop', endpoint: 'http://127.0.0.1:8787', protected: false };

function inMemory(): LastSeenTypes {
  const values = new Map<string, unknown>();
  return new LastSeenTypes({
    keys: () => [...values.keys()],
    get: <Value>(key: string, otherwise?: Value) => (values.get(key) ?? otherwise) as Value,
    update: (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      return Promise.resolve();
    },
  });
}

describe('What was seen of a domain', () => {
  it('is forgotten with it, and nothing of another one', async () => {
    const lastSeen = inMemory();
    const elsewhere: readonly Environment[] = [
      { ...dev, domain: 'shop-2' },
      { ...dev, endpoint: 'http://127.0.0.1:8788' },
      { ...dev, region: 'us-east-1' },
    ];
    const now = { fingerprint: 'abc' };
    for (const environment of [dev, ...elsewhere]) await lastSeen.set(environment, 'Order', now);
    await lastSeen.set(dev, 'Customer', now);
    await lastSeen.forget({ ...dev, name: 'another name for it' });
    assert.equal(lastSeen.get(dev, 'Order'), undefined);
    assert.equal(lastSeen.get(dev, 'Customer'), undefined);
    for (const environment of elsewhere) assert.deepEqual(lastSeen.get(environment, 'Order'), now);
  });
});
