import { rules } from '../core/rules';
import type { RuleSetting, RuleSettings } from '../core/rules/check';

/** The section of the client's configuration that belongs to this server. */
export const settingsSection = 'profiletype';

const ruleSettings: readonly string[] = ['default', 'off', 'error', 'warning', 'information'];

/**
 * The rule settings in the client's configuration, `{ "rules": { "unused-field": "off" } }`. What is no setting is
 * ignored: a mistake there must not cost the user the diagnostics.
 */
export function readRuleSettings(configuration: unknown): RuleSettings {
  const section = isObject(configuration) ? configuration.rules : undefined;
  if (!isObject(section)) return {};
  const settings = rules.flatMap(({ code }) => {
    const value = section[code];
    return isRuleSetting(value) ? [[code, value] as const] : [];
  });
  return Object.fromEntries(settings);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && ruleSettings.includes(value);
}

/** The rule settings of each document: folders of one workspace can differ. */
export class DocumentSettings {
  readonly #byUri = new Map<string, Promise<RuleSettings>>();

  /** `fetch` answers the section of the client's configuration for a document. */
  constructor(private readonly fetch: (uri: string) => Promise<unknown>) {}

  /** The newest settings: an answer that was overtaken by a change is asked for again. */
  async get(uri: string): Promise<RuleSettings> {
    const asked = this.#byUri.get(uri) ?? this.fetch(uri).then(readRuleSettings);
    this.#byUri.set(uri, asked);
    const settings = await asked;
    const current = this.#byUri.get(uri);
    return current && current !== asked ? this.get(uri) : settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  forgetAll(): void {
    this.#byUri.clear();
  }
}
