import { shown } from '../../core/deploy/wording';
import { enumerated } from '../../core/words/lists';
import type { WorkspaceConfig } from '../../core/workspace/config';
import { findProperty, findValue } from '../../core/document/members';
import { type Environment, environmentTexts } from '../../core/workspace/environments';
import { type Call, type Terminal, UsageError } from '../command';
import { textOption } from '../options';
import { findConfiguration } from './configuration';

/** Where a command goes: an environment, or what the options say. */
export type Destination = Omit<Environment, 'name'> & { readonly name?: string };

/** The options that say the same as an environment. */
const optionNames = {
  profile: 'profile',
  region: 'region',
  domain: 'domain',
  endpoint: 'endpoint-url',
} as const;

/**
 * The place that the options name. Throws a `UsageError` where they name none, or several. `domainIsNeeded` is false for what
 * is the same in all domains.
 */
export async function destinationOf(
  call: Call,
  terminal: Terminal,
  domainIsNeeded = true,
): Promise<Destination> {
  const name = textOption(call, 'environment');
  const given = Object.values(optionNames).filter((option) => textOption(call, option) !== undefined);
  if (name === undefined) {
    const isEnough = domainIsNeeded ? given.includes('domain') : given.length > 0;
    if (!isEnough) throw await noDestination(terminal, given);
    return destinationFrom(call);
  }
  const [other] = given;
  if (other !== undefined) {
    throw new UsageError(`An environment says everything: leave out \`--${other}\`, or \`--environment\`.`);
  }
  return environmentNamed(name, terminal);
}

function destinationFrom(call: Call): Destination {
  const texts = Object.entries(optionNames).flatMap(([member, option]) => {
    const text = textOption(call, option);
    if (text === undefined) return [];
    const { pattern, rule } = environmentTexts[member as keyof typeof optionNames];
    if (!pattern.test(text)) throw new UsageError(`\`--${option}\` ${rule}, not ${shown(text)}.`);
    return [[member, text]];
  });
  const { domain = '', ...others } = Object.fromEntries(texts) as Partial<Record<string, string>>;
  return { domain, ...others, protected: false };
}

async function environmentNamed(name: string, { folder }: Terminal): Promise<Environment> {
  const found = await findConfiguration(folder);
  if (!found) {
    throw new UsageError(
      `There is no profiletype.config.json in ${folder} or above that could have an environment ${shown(name)}. Add one, or use \`--domain\`.`,
    );
  }
  const { config, path } = found;
  const environment = config.environments.find((each) => each.name === name);
  if (environment) return environment;
  const problem = problemOf(config, name);
  throw new UsageError(
    problem === undefined
      ? `There is no environment ${shown(name)} in ${path}. ${listed(config)}`
      : `Environment ${shown(name)} of ${path} cannot be used: ${problem}`,
  );
}

/** Why an environment that stands in the configuration is none. */
function problemOf({ document, problems }: WorkspaceConfig, name: string): string | undefined {
  const property = findProperty(findValue(document.root, 'environments'), name);
  if (!property && document.isReadable) return undefined;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const start = property?.nameNode.offset ?? 0;
  const end = property?.valueNode ? property.valueNode.offset + property.valueNode.length : Infinity;
  return (
    errors.find(({ code }) => code === 'config-syntax') ??
    errors.find(({ offset }) => offset >= start && offset <= end)
  )?.message;
}

async function noDestination({ folder }: Terminal, given: readonly string[]): Promise<UsageError> {
  const found = await findConfiguration(folder);
  const option = given[0];
  const start =
    option === undefined
      ? 'Say where it goes'
      : `\`--${option}\` does not say which domain. Say where it goes`;
  return new UsageError(
    found && found.config.environments.length > 0
      ? `${start}, with \`--domain NAME\` or with \`--environment NAME\`. ${listed(found.config)}`
      : `${start}, with \`--domain NAME\`, or with \`--environment NAME\` for an environment of profiletype.config.json, of which there is none.`,
  );
}

function listed({ environments }: WorkspaceConfig): string {
  if (environments.length === 0) return 'It has none.';
  const names = environments.map(({ name }) => shown(name));
  return `The ${names.length === 1 ? 'environment is' : 'environments are'} ${enumerated(names)}.`;
}

/** `dev-domain` in us-east-1 at http://127.0.0.1:8787. */
export function describeDestination({ domain, region, endpoint }: Destination): string {
  return `${shown(domain)} in ${region ?? 'the profile’s region'}${endpoint === undefined ? '' : ` at ${endpoint}`}`;
}

/** The same, to be read by programs. */
export function destinationRecord({ name, domain, region, profile, endpoint }: Destination): object {
  return { ...(name !== undefined && { environment: name }), domain, region, profile, endpoint };
}
