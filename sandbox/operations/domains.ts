import type { DomainSettings } from '../domain';
import { answerPage, badRequest, domainOf, type Operation, timestamp, without } from './operation';

export const createDomain: Operation<'CreateDomain'> = async (request, context) => {
  const { DomainName: name, Tags: tags = {} } = request;
  if (context.store.domains.has(name)) throw badRequest(`Domain \`${name}\` already exists.`);
  const now = context.now();
  const members = without(request, ['DomainName', 'Tags']);
  const domain: DomainSettings = { name, members, tags, createdAt: now, lastUpdatedAt: now };
  await context.store.commit({ kind: 'domain', domain });
  return answer(domain);
};

export const getDomain: Operation<'GetDomain'> = ({ DomainName }, { store }) => {
  const { settings, state, types } = domainOf(store, DomainName);
  let objects = 0;
  let size = 0;
  for (const type of types.keys()) {
    for (const { text } of state.objectsOfType(type)) {
      objects++;
      size += Buffer.byteLength(text);
    }
  }
  return {
    ...answer(settings),
    Stats: {
      ProfileCount: state.profileCount,
      MeteringProfileCount: state.profileCount,
      ObjectCount: objects,
      TotalSize: size,
    },
  };
};

export const listDomains: Operation<'ListDomains'> = (request, { store }) => {
  const items = [...store.domains.values()].map(({ settings }) => ({
    key: settings.name,
    answer: () => about(settings),
  }));
  return answerPage(items, request, 'domains');
};

export const deleteDomain: Operation<'DeleteDomain'> = async ({ DomainName }, { store }) => {
  domainOf(store, DomainName);
  await store.commit({ kind: 'domain-removal', domain: DomainName });
  return { Message: `Domain ${DomainName} is deleted, with everything in it.` };
};

function about({ name, tags, createdAt, lastUpdatedAt }: DomainSettings): object {
  return {
    DomainName: name,
    CreatedAt: timestamp(createdAt),
    LastUpdatedAt: timestamp(lastUpdatedAt),
    ...(Object.keys(tags).length > 0 && { Tags: tags }),
  };
}

function answer(settings: DomainSettings): object {
  return { ...about(settings), ...settings.members };
}
