import assert from 'node:assert/strict';
import { type DeployState, fingerprint, stateOf } from '../../../core/deploy';
import { contact } from './definitions';

const mine = { ...contact, Description: 'mine' };
const theirs = { ...contact, Description: 'theirs' };
const [a, m, t] = [contact, mine, theirs].map(fingerprint);

describe('The state of a type', () => {
  for (const [what, local, deployed, lastSeen, expected] of [
    ['the same', contact, { ...contact, Keys: { ...contact.Keys } }, a, 'in-sync'],
    ['the same, never seen', contact, contact, undefined, 'in-sync'],
    ['the same change on both sides', mine, mine, a, 'in-sync'],
    ['changed here', mine, contact, a, 'local-changes'],
    ['changed there', contact, theirs, a, 'changed-in-aws'],
    ['changed on both sides', mine, theirs, a, 'changed-in-both'],
    ['different, never seen', mine, theirs, undefined, 'changed-in-both'],
    ['changed here, as seen here', mine, theirs, m, 'changed-in-aws'],
    ['changed here, as seen there', mine, theirs, t, 'local-changes'],
    ['not deployed', contact, undefined, undefined, 'only-local'],
    ['deployed no longer', contact, undefined, a, 'only-local'],
    ['not here', undefined, contact, undefined, 'only-in-aws'],
    ['here no longer', undefined, contact, a, 'only-in-aws'],
    ['nowhere', undefined, undefined, a, 'in-sync'],
  ] as const) {
    it(`${what}: ${expected}`, () => {
      const state: DeployState = stateOf(local, deployed, lastSeen);
      assert.equal(state, expected);
    });
  }
});
