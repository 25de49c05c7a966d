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

/** The variables by which programs for AWS are led elsewhere, the one that counts first. */
const endpointVariables = ['AWS_ENDPOINT_URL_CUSTOMER_PROFILES', 'AWS_ENDPOINT_URL'];

/**
 * The place that the options name. Throws a `UsageError` where they name none, or several. `domainIsNeeded` is false for what
 * is the same in all domains.
 */
export function destinationOf(call: Call, terminal: Terminal, domainIsNeeded = true): Destination {
  const destination = namedDestination(call, terminal, domainIsNeeded);
  const endpoint = destination.endpoint ?? endpointOf(terminal);
  return { ...destination, ...(endpoint !== undefined && { endpoint }) };
}

function endpointOf({ environment }: Terminal): string | undefined {
  const variable = endpointVariables.find((name) => environment[name]);
  return variable && valid('endpoint', environment[variable] ?? '', variable);
}

function namedDestination(call: Call, terminal: Terminal, domainIsNeeded: boolean): Destination {
  const name = textOption(call, 'environment');
  const given = Object.values(optionNames).filter((option) => textOption(call, option) !== undefined);
  if (name === undefined) {
    const isEnough = domainIsNeeded ? given.includes('domain') : given.length > 0;
    if (!isEnough) throw noDestination(terminal, given);
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
    return [[member, valid(member as keyof typeof optionNames, text, `--${option}`)]];
  });
  const { domain = '', ...others } = Object.fromEntries(texts) as Partial<Record<string, string>>;
  return { domain, ...others, protected: false };
}

function valid(member: keyof typeof optionNames, text: string, origin: string): string {
  const { pattern, rule } = environmentTexts[member];
  if (!pattern.test(text)) throw new UsageError(`\`${origin}\` ${rule}, not ${shown(text)}.`);
  return text;
}

function environmentNamed(name: string, { folder }: Terminal): Environment {
  const found = findConfiguration(folder);
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

function noDestination({ folder }: Terminal, given: readonly string[]): UsageError {
  const found = findConfiguration(folder);
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
