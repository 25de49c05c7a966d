import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { type CustomerProfilesClient, GetDomainCommand } from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition } from './client-domain';
import { startCommand } from './command-process';
import { clientOf } from './running';

const clients = 6;

const person: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    first: { Source: '_source.first', Target: '_profile.FirstName' },
    last: { Source: '_source.last', Target: '_profile.LastName' },
    device: { Source: '_source.device', Target: '_asset.AssetName' },
  },
  Keys: {
    personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    deviceName: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['device'] }],
  },
};

interface Person {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly device: string;
  /** So that writing takes some time. */
  readonly ballast: string;
}

/** What was sent in one round, and which of it was acknowledged. */
interface Round {
  readonly sent: Person[];
  readonly acknowledged: Set<Person>;
}

/**
 * Starts the command on a folder, has several clients put objects, kills it at some moment, and looks after the next start
 * whether everything that was acknowledged is there, and everything else wholly or not at all. Answers how many objects
 * were acknowledged.
 */
export async function killAgainAndAgain(folder: string, rounds: number): Promise<number> {
  let before: Round = { sent: [], acknowledged: new Set() };
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const command = startCommand('--data', folder);
    const client = clientOf(await command.url);
    const domain =
      round === 0 ? await ClientDomain.create(client, 'killed') : new ClientDomain(client, 'killed');
    if (round === 0) await domain.define('Person', person);
    await verify(domain, before);
    count += before.acknowledged.size;
    await verifyCount(client, count);
    before = { sent: [], acknowledged: new Set() };
    const feeding = Array.from({ length: clients }, (_, number) =>
      feed(domain, `${round}-${number}`, before),
    );
    await setTimeout(Math.random() * 150);
    command.send('SIGKILL');
    await Promise.all([command.ended, ...feeding]);
    client.destroy();
  }
  const command = startCommand('--data', folder);
  const client = clientOf(await command.url);
  await verify(new ClientDomain(client, 'killed'), before);
  count += before.acknowledged.size;
  await verifyCount(client, count);
  client.destroy();
  command.send('SIGTERM');
  await command.ended;
  return count;
}

/** Puts one object after the other until nobody answers any more. */
async function feed(domain: ClientDomain, name: string, { sent, acknowledged }: Round): Promise<void> {
  for (let number = 0; ; number++) {
    const id = `${name}-${number}`;
    const next = {
      id,
      first: `F ${id}`,
      last: `L ${id}`,
      device: `D ${id}`,
      ballast: 'é'.repeat(number % 3000),
    };
    sent.push(next);
    try {
      assert.equal(await domain.put('Person', next), id);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return;
    }
    acknowledged.add(next);
  }
}

async function verify(domain: ClientDomain, { sent, acknowledged }: Round): Promise<void> {
  for (const person of sent) {
    const [profile, ...others] = await domain.search('personId', person.id);
    assert.deepEqual(others, []);
    if (!profile) {
      assert(!acknowledged.has(person), `${person.id} was acknowledged and is lost`);
      continue;
    }
    assert.deepEqual([profile.FirstName, profile.LastName], [person.first, person.last]);
    const id = profile.ProfileId ?? '';
    assert.deepEqual(await domain.objects(id, 'Person'), [person]);
    const filter = { KeyName: 'deviceName', Values: [person.device] };
    assert.equal((await domain.objects(id, '_asset', filter)).length, 1);
  }
}

/** That what earlier rounds brought is still there. */
async function verifyCount(client: CustomerProfilesClient, acknowledged: number): Promise<void> {
  const { Stats } = await client.send(new GetDomainCommand({ DomainName: 'killed' }));
  assert((Stats?.ObjectCount ?? 0) >= acknowledged);
  assert.equal(Stats?.ObjectCount, Stats?.ProfileCount);
}
