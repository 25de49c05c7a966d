import { t } from '@vscode/l10n';
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Template } from '../../aws';
import { canonicalText, definitionOf } from '../../core/deploy';
import { inOrder } from '../../core/deploy/meaning';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import type { Environment } from '../../core/workspace/environments';
import { domainOf, ExplorerDefinitions, type LocalChange } from './explorer-definitions';
import { ExplorerDomain } from './explorer-domain';
import { isForDomain, matchesFilter, partsOf, stateLooks, typeStateOf } from './explorer-items';
import {
  type DomainNode,
  domainItem,
  type EnvironmentNode,
  environmentItem,
  type ExplorerNode,
  type ExplorerTemplateNode,
  type ExplorerTypeNode,
  noteItem,
  type PartNode,
  partItem,
  problemItem,
  templateItem,
  type TemplatesNode,
  templatesItem,
  type TypeDetails,
  typeItem,
} from './explorer-nodes';
import type { LocalDefinition } from './local-definitions';
import { type Cloud, isCancelled } from './session';

/** What a domain node stands for, with the nodes of its types, which keep their identity as long as their file does. */
interface Shown {
  readonly node: DomainNode;
  readonly domain: ExplorerDomain;
  readonly types: Map<string, ExplorerTypeNode>;
}

/** Environments, their domains, the object types in them with what they consist of, and the templates. */
export class ExplorerTree implements TreeDataProvider<ExplorerNode>, Disposable {
  readonly #changed = new EventEmitter<ExplorerNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #definitions = new ExplorerDefinitions();
  readonly #shown = new Map<string, Shown>();
  readonly #otherDomains = new Map<string, readonly string[]>();
  readonly #templates = new Map<string, Promise<readonly Template[]>>();
  readonly #subscriptions: readonly Disposable[];
  #filter = '';

  constructor(private readonly cloud: Cloud) {
    this.#subscriptions = [
      this.#definitions.onDidChange((change) => {
        this.#showLocalChange(change);
      }),
      cloud.environments.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
      cloud.onDidChangeDeployment(() => {
        this.#lookAgain();
      }),
    ];
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    this.#filter = text.trim();
    this.#changed.fire(undefined);
  }

  /** Forgets what the service said, and asks it again for what is to be seen. */
  refresh(): void {
    for (const { domain } of this.#shown.values()) domain.stop();
    this.#shown.clear();
    this.#otherDomains.clear();
    this.#templates.clear();
    this.#changed.fire(undefined);
  }

  /** Asks again for what could not be had. */
  retry(node: ExplorerNode): void {
    if (node.kind === 'domain') this.#forget(node);
    if (node.kind === 'templates') this.#templates.delete(keyOf(node.environment));
    this.#changed.fire(node);
  }

  /** The text in which a type's keys and fields stand when there is no file of it. */
  async deployedDocument({
    environment,
    typeName,
  }: ExplorerTypeNode): Promise<ProfileTypeDocument | undefined> {
    const domain = this.#shown.get(keyOf(environment))?.domain;
    await domain?.list();
    const deployed = await domain?.read(typeName);
    return deployed && new ProfileTypeDocument(canonicalText(deployed.definition));
  }

  async getTreeItem(node: ExplorerNode): Promise<TreeItem> {
    switch (node.kind) {
      case 'environment':
        return environmentItem(node);
      case 'domain':
        return domainItem(node);
      case 'type':
        return typeItem(node, await this.#detailsOf(node));
      case 'part':
        return partItem(node);
      case 'templates':
        return templatesItem(node);
      case 'template':
        return templateItem(node);
      case 'note':
        return noteItem(node);
      case 'problem':
        return problemItem(node);
    }
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    if (!node) return this.#roots();
    try {
      switch (node.kind) {
        case 'environment':
          return this.#domainsOf(node);
        case 'domain':
          return await this.#typesOf(node);
        case 'type':
          return await this.#partsOf(node);
        case 'templates':
          return await this.#templatesOf(node);
        default:
          return [];
      }
    } catch (error) {
      // A newer refresh shows what there is.
      if (isCancelled(error)) return [];
      return [{ kind: 'problem', text: error instanceof Error ? error.message : String(error), retry: node }];
    }
  }

  async #roots(): Promise<ExplorerNode[]> {
    const { environments } = this.cloud;
    const current = await environments.current();
    const all = await environments.all();
    return [
      ...all.map((environment): EnvironmentNode => ({
        kind: 'environment',
        environment,
        isCurrent: environment.name === current?.name,
      })),
      ...(current ? [{ kind: 'templates', environment: current } as const] : []),
    ];
  }

  /** That of the environment at once, the others of the account as soon as they are known. */
  #domainsOf(node: EnvironmentNode): DomainNode[] {
    const { environment, isCurrent } = node;
    const others = this.#otherDomains.get(keyOf(environment));
    if (!others) void this.#findOtherDomains(node);
    return [
      { kind: 'domain', environment, isChosen: true, isCurrent },
      ...(others ?? []).map((domain): DomainNode => ({
        kind: 'domain',
        environment: { ...environment, domain },
        isChosen: false,
        isCurrent: false,
      })),
    ];
  }

  async #findOtherDomains(node: EnvironmentNode): Promise<void> {
    const { environment } = node;
    const key = keyOf(environment);
    this.#otherDomains.set(key, []);
    try {
      const gateway = await this.cloud.gateway(environment);
      const names = (await gateway.listDomains()).map(({ name }) => name);
      const others = inOrder(names.filter((name) => name !== environment.domain));
      this.#otherDomains.set(key, others);
      if (others.length > 0) this.#changed.fire(node);
    } catch {
      // Whoever may not list domains sees their own; what else is wrong is told there.
    }
  }

  async #typesOf(node: DomainNode): Promise<ExplorerNode[]> {
    const shown = this.#shownFor(node);
    const { domain, types } = shown;
    const isCurrent = (): boolean => this.#shown.get(keyOf(node.environment))?.domain === domain;
    try {
      await domain.list();
    } catch (error) {
      if (isCurrent()) throw error;
    }
    // A newer refresh dropped it.
    if (!isCurrent()) return this.#typesOf(node);
    const locals = await this.#localsFor(shown);
    const names = inOrder([...new Set([...domain.typeNames, ...locals.keys()])]);
    const nodes = names.map((typeName) => nodeOf(shown, typeName, locals.get(typeName)));
    types.clear();
    for (const type of nodes) types.set(type.typeName, type);
    void domain.readAll([...locals.keys()]);
    const matching = nodes.filter(({ typeName }) => this.#matches(shown, typeName, locals.get(typeName)));
    if (matching.length > 0) return matching;
    const nothing =
      nodes.length > 0 ? t`Nothing matches “${this.#filter}”` : t('There is no object type yet');
    return [{ kind: 'note', text: nothing }];
  }

  #shownFor(node: DomainNode): Shown {
    const key = keyOf(node.environment);
    const known = this.#shown.get(key);
    if (known) {
      // The tree knows a node by its identity, and this is the one that it has now.
      const shown = { ...known, node };
      this.#shown.set(key, shown);
      return shown;
    }
    return this.#show(node);
  }

  #show(node: DomainNode, before?: ExplorerDomain): Shown {
    const key = keyOf(node.environment);
    const domain = new ExplorerDomain(
      this.cloud,
      node.environment,
      (typeName) => {
        this.#showType(key, typeName);
      },
      before,
    );
    const shown = { node, domain, types: new Map<string, ExplorerTypeNode>() };
    this.#shown.set(key, shown);
    return shown;
  }

  #forget(node: DomainNode): void {
    const key = keyOf(node.environment);
    this.#shown.get(key)?.domain.stop();
    this.#shown.delete(key);
  }

  /** After a push, pull or deletion: what did not change need not be read again. */
  #lookAgain(): void {
    for (const { node, domain } of this.#shown.values()) {
      domain.stop();
      this.#show(node, domain);
      this.#changed.fire(node);
    }
  }

  #showLocalChange({ listed, typeNames }: LocalChange): void {
    for (const [key, { node }] of this.#shown) {
      if (listed) this.#changed.fire(node);
      else for (const typeName of typeNames) this.#showType(key, typeName);
    }
  }

  /** Shows the state of a type as it is now; whether it matches the filter may depend on that. */
  #showType(key: string, typeName: string): void {
    const shown = this.#shown.get(key);
    const type = shown?.types.get(typeName);
    if (!shown || !type) return;
    this.#changed.fire(this.#filter === '' && shown.domain.has(typeName) ? type : shown.node);
  }

  /** The definitions that may go to a domain, by the name of their type; of two with one name the first. */
  async #localsFor({ node, domain }: Shown): Promise<Map<string, LocalDefinition>> {
    const locals = new Map<string, LocalDefinition>();
    const target = {
      name: node.environment.domain,
      isChosen: node.isChosen,
      has: (typeName: string) => domain.has(typeName),
    };
    for (const definition of await this.#definitions.all()) {
      const { name: typeName } = definition;
      const isWanted = isForDomain({ domainName: domainOf(definition), typeName }, target);
      if (isWanted && !locals.has(typeName)) locals.set(typeName, definition);
    }
    return locals;
  }

  async #localOf({ environment, typeName }: ExplorerTypeNode): Promise<LocalDefinition | undefined> {
    const shown = this.#shown.get(keyOf(environment));
    return shown && (await this.#localsFor(shown)).get(typeName);
  }

  async #detailsOf(node: ExplorerTypeNode): Promise<TypeDetails> {
    const shown = this.#shown.get(keyOf(node.environment));
    const local = await this.#localOf(node);
    return this.#details(shown?.domain, node, local);
  }

  #details(
    domain: ExplorerDomain | undefined,
    { environment, typeName }: Pick<ExplorerTypeNode, 'environment' | 'typeName'>,
    local: LocalDefinition | undefined,
  ): TypeDetails {
    const entry = domain?.get(typeName);
    const seen = this.cloud.lastSeen.get(environment, typeName)?.fingerprint;
    const definition = local && definitionOf(local.document);
    const common = {
      description: definition?.Description ?? entry?.summary.description ?? '',
      lastUpdatedAt: entry?.deployed?.lastUpdatedAt ?? entry?.summary.lastUpdatedAt,
      problem: undefined,
    };
    if (!domain?.isListed) return { ...common, state: 'checking' };
    if (!entry) return { ...common, state: 'only-local' };
    if (!definition) return { ...common, state: 'only-in-aws' };
    if (entry.deployed) {
      const state = typeStateOf(definition, entry.deployed.definition, seen);
      if (state === 'in-sync') this.cloud.lastSeen.noticeInSync(environment, typeName, entry.deployed);
      return { ...common, state };
    }
    return { ...common, state: entry.problem === undefined ? 'checking' : 'unknown', problem: entry.problem };
  }

  #matches({ domain, node }: Shown, typeName: string, local: LocalDefinition | undefined): boolean {
    if (this.#filter === '') return true;
    const { state, description } = this.#details(domain, { environment: node.environment, typeName }, local);
    return matchesFilter(this.#filter, [typeName, description, stateLooks[state].label]);
  }

  async #partsOf(type: ExplorerTypeNode): Promise<ExplorerNode[]> {
    const local = await this.#localOf(type);
    const document = local?.document ?? (await this.deployedDocument(type));
    const parts = document ? partsOf(document) : [];
    if (parts.length > 0) return parts.map((part): PartNode => ({ kind: 'part', type, part }));
    const templateId = document?.stringMember('TemplateId')?.value;
    const text = templateId ? t`Fields and keys of the template ${templateId}` : t('No fields and keys');
    return [{ kind: 'note', text }];
  }

  async #templatesOf(node: TemplatesNode): Promise<ExplorerNode[]> {
    const { environment } = node;
    const key = keyOf(environment);
    const listing = this.#templates.get(key) ?? this.#listTemplates(environment);
    this.#templates.set(key, listing);
    const byId = new Map((await listing).map((template) => [template.id, template]));
    const templates = inOrder([...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
    const matching = templates.filter(({ id, sourceName, sourceObject }) =>
      matchesFilter(this.#filter, [id, sourceName, sourceObject]),
    );
    if (matching.length === 0) return [{ kind: 'note', text: t`Nothing matches “${this.#filter}”` }];
    return matching.map((template): ExplorerTemplateNode => ({
      kind: 'template',
      environment,
      templateId: template.id,
      template,
    }));
  }

  async #listTemplates(environment: Environment): Promise<readonly Template[]> {
    const gateway = await this.cloud.gateway(environment);
    return gateway.listTemplates();
  }

  dispose(): void {
    for (const { domain } of this.#shown.values()) domain.stop();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#definitions.dispose();
    this.#changed.dispose();
  }
}

function keyOf(environment: Environment): string {
  return JSON.stringify(environment);
}

/** The node that the tree knows already, as long as the type's file is the same. */
function nodeOf(
  { node, types }: Shown,
  typeName: string,
  local: LocalDefinition | undefined,
): ExplorerTypeNode {
  const known = types.get(typeName);
  if (known && known.uri?.toString() === local?.uri.toString()) return known;
  return { kind: 'type', environment: node.environment, typeName, ...(local && { uri: local.uri }) };
}
