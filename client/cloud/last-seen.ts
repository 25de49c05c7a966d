import type { Memento } from 'vscode';
import { type DeployedType, type Seen, seen } from '../../core/deploy';
import { type Environment, placeOf } from '../../core/workspace/environments';

/** Remembers, for each type of each domain, what was deployed when this workspace last pulled, pushed or compared it. */
export class LastSeenTypes {
  constructor(private readonly state: Memento) {}

  get(environment: Environment, typeName: string): Seen | undefined {
    return this.state.get<Seen>(keyOf(environment, typeName));
  }

  /** What is deployed as it is here has been seen, whoever deployed it. */
  noticeInSync(environment: Environment, typeName: string, deployed: DeployedType): void {
    const now = seen(deployed);
    if (this.get(environment, typeName)?.fingerprint === now.fingerprint) return;
    void this.set(environment, typeName, now);
  }

  async set(environment: Environment, typeName: string, now: Seen | undefined): Promise<void> {
    await this.state.update(keyOf(environment, typeName), now);
  }

  /** The domain is another one by now, of the same name: what was seen in it says nothing any more. */
  async forget(environment: Environment): Promise<void> {
    const start = keyOf(environment);
    for (const key of this.state.keys()) {
      if (key.startsWith(start)) await this.state.update(key, undefined);
    }
  }
}

/** Without a type it is what the keys of all types of the domain start with. */
function keyOf(environment: Environment, typeName = ''): string {
  return ['profiletype.seen', placeOf(environment), typeName].join(' ');
}
