import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateDomainCommand, CustomerProfilesClient } from '@aws-sdk/client-customer-profiles';
import { createGateway, type CustomerProfilesGateway } from '../../../aws';
import { type Sandbox, startSandbox } from '../../../sandbox';

export const region = 'us-east-1';

/** A Customer Profiles endpoint on this machine, with what a test does there behind the editor's back. */
export class TestCloud {
  private constructor(
    private readonly sandbox: Sandbox,
    /** A line for each request that came. */
    readonly requests: readonly string[],
  ) {}

  static async start(): Promise<TestCloud> {
    const requests: string[] = [];
    const sandbox = await startSandbox({
      log: (line) => {
        requests.push(line);
      },
    });
    return new TestCloud(sandbox, requests);
  }

  get endpoint(): string {
    return this.sandbox.url;
  }

  /** What the extension's processes sign with. */
  get variables(): Record<string, string> {
    const { accessKeyId, secretAccessKey } = this.sandbox.credentials;
    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_PROFILE: '' };
  }

  async createDomain(name: string): Promise<void> {
    const client = new CustomerProfilesClient({
      region,
      endpoint: this.endpoint,
      credentials: this.sandbox.credentials,
    });
    await client.send(new CreateDomainCommand({ DomainName: name, DefaultExpirationDays: 366 }));
    client.destroy();
  }

  gateway(domain: string): CustomerProfilesGateway {
    return createGateway({ domain, region, endpoint: this.endpoint });
  }

  /** Writes the configuration of a workspace whose environments, by name, have these members. */
  configure(folder: string, environments: Readonly<Record<string, object>>): void {
    const all = Object.entries(environments).map(([name, members]) => [
      name,
      { region, endpoint: this.endpoint, ...members },
    ]);
    const text = JSON.stringify({ environments: Object.fromEntries(all) as object }, undefined, 2);
    writeFileSync(join(folder, 'profiletype.config.json'), `${text}\n`);
  }

  stop(): Promise<void> {
    return this.sandbox.close();
  }
}
