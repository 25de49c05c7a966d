import { t } from '@vscode/l10n';
import type { JsonNode, Span } from '../document/json';
import { JsonDocument } from '../document/json-document';
import { asString, findValue, hasProperty, propertiesOf, type Property } from '../document/members';
import type { RuleSetting, RuleSettings } from '../rules/check';
import { didYouMean, nearest } from '../rules/judging/nearest';
import { quoted, type Severity } from '../rules/rule';
import {
  type Environment,
  environmentName,
  environmentTexts,
  privateEndpoint,
  type TextFormat,
} from './environments';
import { matchesGlob } from './glob';
import { allRules } from './rules';
import { paragraph } from '../words/paragraph';

export { configFileName } from './environments';

/** What a user can set a rule to. */
export const ruleSettings: readonly RuleSetting[] = ['default', 'off', 'information', 'warning', 'error'];

/** One finding, or all of one rule in one file, that the team decided to live with. */
export interface Ignore {
  readonly rule: string;
  /** The file's path below the configuration, with `/` between its steps. */
  readonly file: string;
  /** The JSON pointer of the place; undefined for the whole file. */
  readonly at: string | undefined;
  /** The entry itself. */
  readonly span: Span;
}

/** What counts for one definition. */
export interface FileSettings {
  readonly rules: RuleSettings;
  readonly domain?: string | undefined;
  readonly ignores: readonly Ignore[];
}

/** What is wrong with the configuration itself. */
export interface ConfigProblem extends Span {
  readonly code: 'config-syntax' | 'config-value' | 'stale-ignore';
  readonly severity: Severity;
  readonly message: string;
}

interface Override {
  readonly matches: (path: string) => boolean;
  readonly rules: RuleSettings;
  readonly domain: string | undefined;
}

/** A `profiletype.config.json`. Any text gives a configuration: what cannot be used is left out, and `problems` says why. */
export class WorkspaceConfig {
  readonly document: JsonDocument;
  readonly problems: readonly ConfigProblem[];
  readonly ignores: readonly Ignore[];
  /** Those that nothing is wrong with: half of one could lead to another account or region than was meant. */
  readonly environments: readonly Environment[];
  readonly #rules: RuleSettings;
  readonly #domain: string | undefined;
  readonly #overrides: readonly Override[];
  readonly #ignoresByFile = new Map<string, Ignore[]>();

  constructor(text: string) {
    this.document = new JsonDocument(text);
    const reader = new ConfigReader(this.document);
    const { root } = this.document;
    reader.members(root, ['$schema', 'domain', 'environments', 'rules', 'overrides', 'ignores']);
    reader.text(root, '$schema');
    this.#domain = reader.text(root, 'domain');
    const environments = reader.environments(root);
    this.environments = this.document.isReadable ? environments : [];
    this.#rules = reader.rules(root);
    this.#overrides = reader.list(root, 'overrides').map((node) => reader.override(node));
    this.ignores = reader.list(root, 'ignores').flatMap((node) => reader.ignore(node) ?? []);
    for (const ignore of this.ignores) {
      const ofFile = this.#ignoresByFile.get(ignore.file);
      if (ofFile) ofFile.push(ignore);
      else this.#ignoresByFile.set(ignore.file, [ignore]);
    }
    this.problems = reader.problems;
  }

  /** What counts for the file at a path below the configuration. `user` are the user's own settings, which weigh less. */
  settingsFor(path: string, user: RuleSettings): FileSettings {
    const overrides = this.#overrides.filter(({ matches }) => matches(path));
    return {
      rules: Object.assign({}, user, this.#rules, ...overrides.map(({ rules }) => rules)) as RuleSettings,
      domain: overrides.findLast(({ domain }) => domain !== undefined)?.domain ?? this.#domain,
      ignores: this.#ignoresByFile.get(path) ?? [],
    };
  }
}

/** An entry that nothing is ignored by any more. `used` are those that are needed. */
export function staleIgnores({ ignores }: WorkspaceConfig, used: ReadonlySet<Ignore>): ConfigProblem[] {
  return ignores
    .filter((ignore) => !used.has(ignore))
    .map(({ span, rule, file, at }) => ({
      code: 'stale-ignore',
      severity: 'warning',
      message:
        at === undefined
          ? t`Rule ${quoted(rule)} finds nothing in ${quoted(file)}, so this entry has no effect. Remove it.`
          : t`Rule ${quoted(rule)} finds nothing at ${quoted(at)} of ${quoted(file)}, so this entry has no effect. Remove it.`,
      offset: span.offset,
      length: span.length,
    }));
}

/** Reads members and takes down what is wrong with them. */
class ConfigReader {
  readonly problems: ConfigProblem[];

  constructor({ syntaxErrors, root }: JsonDocument) {
    this.problems = syntaxErrors.map(({ offset, length, message }) => ({
      code: 'config-syntax',
      severity: 'error',
      message,
      offset,
      length,
    }));
    if (root && root.type !== 'object')
      this.#report(root, t('The configuration must be an object in braces `{ }`.'));
  }

  members(node: JsonNode | undefined, known: readonly string[]): void {
    for (const { name, nameNode } of propertiesOf(node)) {
      if (known.includes(name)) continue;
      this.#report(
        nameNode,
        paragraph(t`${quoted(name)} is no member here.`, didYouMean(nearest(name, known))),
      );
    }
  }

  text(node: JsonNode | undefined, name: string): string | undefined {
    const value = findValue(node, name);
    const string = asString(value);
    if (value && !string?.value) this.#report(value, t`${quoted(name)} must be a text in double quotes.`);
    return string?.value === '' ? undefined : string?.value;
  }

  environments(node: JsonNode | undefined): Environment[] {
    const value = findValue(node, 'environments');
    if (value && value.type !== 'object')
      this.#report(value, t('`environments` must be an object in braces `{ }`.'));
    const environments = new Map<string, Environment | undefined>();
    for (const property of propertiesOf(value)) environments.set(property.name, this.#environment(property));
    return [...environments.values()].filter((environment) => environment !== undefined);
  }

  /** Undefined if there is anything wrong with it. */
  #environment({ name, nameNode, valueNode: node }: Property): Environment | undefined {
    const before = this.problems.length;
    if (!environmentName.pattern.test(name)) {
      this.#report(nameNode, t`The name of an environment ${environmentName.rule}.`);
    }
    if (node && node.type !== 'object') {
      this.#report(node, t`Environment ${quoted(name)} must be an object in braces \`{ }\`.`);
    }
    if (node?.type !== 'object') return undefined;
    this.members(node, [...Object.keys(environmentTexts), 'protected']);
    if (!hasProperty(node, 'domain'))
      this.#report(nameNode, t`Environment ${quoted(name)} needs a \`domain\`.`);
    const texts = Object.entries(environmentTexts).flatMap(([member, format]) => {
      const text = this.#formatted(node, member, format);
      return text === undefined ? [] : [[member, text]];
    });
    const isProtected = findValue(node, 'protected');
    if (isProtected && isProtected.type !== 'boolean') {
      this.#report(isProtected, t('`protected` must be `true` or `false`.'));
    }
    const isWhole = Array.from(propertiesOf(node)).every(({ valueNode }) => valueNode);
    if (!isWhole || this.problems.length > before) return undefined;
    this.#warnOfPlainHttp(findValue(node, 'endpoint'));
    const { domain = '', ...others } = Object.fromEntries(texts) as Partial<Record<string, string>>;
    return { name, domain, ...others, protected: isProtected?.value === true };
  }

  #formatted(node: JsonNode, name: string, { pattern, rule }: TextFormat): string | undefined {
    const value = findValue(node, name);
    const text = asString(value)?.value;
    if (value && (text === undefined || !pattern.test(text))) this.#report(value, `${quoted(name)} ${rule}.`);
    return text;
  }

  #warnOfPlainHttp(endpoint: JsonNode | undefined): void {
    if (!endpoint || privateEndpoint.test(String(endpoint.value))) return;
    const message = t(
      'Requests to this address are signed but not encrypted: what they hold can be read on the way. Use `https:`.',
    );
    this.#report(endpoint, message, 'warning');
  }

  list(node: JsonNode | undefined, name: string): readonly JsonNode[] {
    const value = findValue(node, name);
    if (value && value.type !== 'array')
      this.#report(value, t`${quoted(name)} must be a list in brackets \`[ ]\`.`);
    const entries = value?.type === 'array' ? (value.children ?? []) : [];
    return entries.filter((entry) => {
      if (entry.type !== 'object')
        this.#report(entry, t`An entry of ${quoted(name)} must be an object in braces \`{ }\`.`);
      return entry.type === 'object';
    });
  }

  rules(node: JsonNode | undefined): RuleSettings {
    const value = findValue(node, 'rules');
    if (value && value.type !== 'object')
      this.#report(value, t('`rules` must be an object in braces `{ }`.'));
    return Object.fromEntries([...propertiesOf(value)].flatMap((property) => this.#ruleSetting(property)));
  }

  #ruleSetting({ name, nameNode, valueNode }: Property): [string, RuleSetting][] {
    if (!this.#isRule(nameNode, name, 'set') || !valueNode) return [];
    const setting = ruleSettings.find((known) => known === valueNode.value);
    if (!setting) this.#report(valueNode, t`A rule is set to one of ${ruleSettings.map(quoted).join(', ')}.`);
    return setting ? [[name, setting]] : [];
  }

  #isRule(node: JsonNode, code: string, treated: 'set' | 'ignored'): boolean {
    const rule = allRules.find((known) => known.code === code);
    if (rule?.configurable === false) {
      const message =
        treated === 'set'
          ? t`Rule ${quoted(code)} cannot be set.`
          : t`Rule ${quoted(code)} cannot be ignored.`;
      this.#report(node, message);
    }
    const codes = allRules.map((known) => known.code);
    if (!rule)
      this.#report(node, paragraph(t`There is no rule ${quoted(code)}.`, didYouMean(nearest(code, codes))));
    return rule !== undefined && rule.configurable !== false;
  }

  override(node: JsonNode): Override {
    this.members(node, ['files', 'domain', 'rules']);
    const files = findValue(node, 'files');
    const entries = files?.type === 'array' ? files.children : [files];
    if (!entries?.length) this.#reportPattern(files ?? node);
    const patterns = (entries ?? []).flatMap((entry) => this.#pattern(entry, node));
    return {
      matches: (path) => patterns.some((pattern) => matchesGlob(pattern, path)),
      rules: this.rules(node),
      domain: this.text(node, 'domain'),
    };
  }

  #pattern(entry: JsonNode | undefined, override: JsonNode): string[] {
    const pattern = asString(entry)?.value;
    // Other tools give these a meaning, so nobody would guess that here they have none.
    if (pattern && !/^!|[[\]{}]/.test(pattern)) return [pattern];
    this.#reportPattern(entry ?? override);
    return [];
  }

  #reportPattern(node: JsonNode): void {
    this.#report(
      node,
      t(
        '`files` must be a pattern such as `"legacy/**"`, or a list of them; they may have `*`, `**` and `?`.',
      ),
    );
  }

  ignore(node: JsonNode): Ignore | undefined {
    this.members(node, ['file', 'rule', 'at', 'reason']);
    const [rule, file] = [this.text(node, 'rule'), this.text(node, 'file')];
    this.text(node, 'reason');
    const at = findValue(node, 'at');
    if (at && (at.type !== 'string' || !/^(\/|$)/.test(String(at.value)))) {
      this.#report(at, t('`at` must be a JSON pointer such as `"/Fields/zip/Target"`.'));
      return undefined;
    }
    if (rule === undefined || file === undefined) {
      if (!findValue(node, 'rule') || !findValue(node, 'file')) {
        this.#report(node, t('An entry of `ignores` needs `file` and `rule`; `at` says where.'));
      }
      return undefined;
    }
    const ruleNode = findValue(node, 'rule');
    if (!ruleNode || !this.#isRule(ruleNode, rule, 'ignored')) return undefined;
    return { rule, file, at: asString(at)?.value, span: { offset: node.offset, length: node.length } };
  }

  #report({ offset, length }: Span, message: string, severity: Severity = 'error'): void {
    this.problems.push({ code: 'config-value', severity, message, offset, length });
  }
}
