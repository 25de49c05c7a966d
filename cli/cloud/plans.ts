import type { PushPreparation } from '../../aws';
import { definitionOf, describePlan, type Plan } from '../../core/deploy';
import { shown } from '../../core/deploy/wording';
import { type Terminal, UsageError } from '../command';
import { painter } from '../style';
import type { LocalDefinition } from './definitions';
import type { Destination } from './destination';
import { withProgress } from './progress';
import { atOnce, type Service, valuesOf } from './service';

/** A definition with what a push of it would do. */
export interface Planned {
  readonly definition: LocalDefinition;
  readonly prepared: PushPreparation;
}

/** Compares definitions with what is deployed. Rejects with the first failure: half a plan is none. */
export async function planAll(
  definitions: readonly LocalDefinition[],
  { aws, gateway, destination }: Service,
  terminal: Terminal,
): Promise<Planned[]> {
  refuseOtherDomains(definitions, destination);
  const { signal } = terminal;
  const total = definitions.length;
  const outcomes = await withProgress(
    terminal,
    { title: `Comparing with ${destination.domain}`, total },
    (step) =>
      aws.concurrently(
        definitions,
        atOnce,
        async (definition) => {
          // Nothing is remembered from one run to the next: the plan is what is confirmed.
          const local = definitionOf(definition.document);
          const prepared = await aws.preparePush(gateway, local, undefined, signal);
          step();
          return { definition, prepared };
        },
        signal,
      ),
  );
  return valuesOf(outcomes);
}

/** A definition that names a domain goes nowhere else. */
function refuseOtherDomains(definitions: readonly LocalDefinition[], { domain }: Destination): void {
  for (const { path, document } of definitions) {
    const own = document.stringMember('DomainName')?.value ?? domain;
    if (own === domain) continue;
    throw new UsageError(
      `${path} is for the domain ${shown(own)}, not ${shown(domain)}. Choose another environment, or change its \`DomainName\`.`,
    );
  }
}

const colors = { '+': 'green', '~': 'yellow', '-': 'red' } as const;

/** A plan as text with an empty line behind it. */
export function planText(plan: Plan, { hasColor }: Terminal): string {
  const paint = painter(hasColor);
  const lines = describePlan(plan).map((line) => {
    const color = Object.entries(colors).find(([sign]) => line.startsWith(`${sign} `))?.[1];
    return color ? paint(color, line) : line;
  });
  return `${lines.join('\n')}\n\n`;
}

/** A plan, to be read by programs. */
export function planRecord({ definition, prepared: { plan } }: Planned): object {
  const { name, action, changes, consequences } = plan;
  return { file: definition.path, name, action, changes, consequences };
}

export function isDifferent({ prepared }: Planned): boolean {
  return prepared.plan.action !== 'nothing';
}

export function printJson({ out }: Terminal, value: unknown): void {
  out(`${JSON.stringify(value, undefined, 2)}\n`);
}
