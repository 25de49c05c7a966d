import type { InlayHintOptions } from '../core/language/inlay-hints';
import type { RuleSetting, RuleSettings } from '../core/rules/check';
import { ruleSettings } from '../core/workspace/config';
import { allRules } from '../core/workspace/rules';

/** The section of the client's configuration that belongs to this server. */
export const settingsSection = 'profiletype';

/** What a user set in the editor. */
export interface UserSettings {
  readonly rules: RuleSettings;
  readonly codeLens: boolean;
  readonly inlayHints: InlayHintOptions;
}

/**
 * The settings in the client's configuration, `{ "rules": { "unused-field": "off" } }`. What is no setting is ignored: a
 * mistake there must not cost the user the diagnostics.
 */
function readUserSettings(configuration: unknown): UserSettings {
  const section = isObject(configuration) ? configuration : {};
  const codeLens = isObject(section.codeLens) ? section.codeLens : {};
  const inlayHints = isObject(section.inlayHints) ? section.inlayHints : {};
  return {
    rules: readRuleSettings(section.rules),
    codeLens: codeLens.enabled !== false,
    inlayHints: {
      contentTypes: inlayHints.contentTypes !== false,
      targets: inlayHints.targets !== false,
    },
  };
}

function readRuleSettings(section: unknown): RuleSettings {
  if (!isObject(section)) return {};
  const settings = allRules.flatMap(({ code }) => {
    const value = section[code];
    return isRuleSetting(value) ? [[code, value] as const] : [];
  });
  return Object.fromEntries(settings);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return ruleSettings.some((setting) => setting === value);
}

/** The user's settings for each document or folder: folders of one workspace can differ. */
export class ScopedSettings {
  readonly #byUri = new Map<string, Promise<UserSettings>>();

  /** `fetch` answers the section of the client's configuration for a document or folder. */
  constructor(private readonly fetch: (uri: string) => Promise<unknown>) {}

  /** The newest settings: what was asked before a change gives way to what somebody asked after it. */
  async get(uri: string): Promise<UserSettings> {
    const asked = this.#byUri.get(uri) ?? this.fetch(uri).then(readUserSettings);
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
