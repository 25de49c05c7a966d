import type { Tags } from '../domain';
import type { Mutation, Store } from '../store';
import { badRequest, checkTags, notFound, type Operation } from './operation';

export const tagResource: Operation<'TagResource'> = async (request, { store }) => {
  const { tags, tagged } = resourceOf(store, request.resourceArn);
  const all = { ...tags, ...request.tags };
  checkTags(all);
  await store.commit(tagged(all));
  return {};
};

export const untagResource: Operation<'UntagResource'> = async ({ resourceArn, tagKeys }, { store }) => {
  const { tags, tagged } = resourceOf(store, resourceArn);
  const rest = Object.entries(tags).filter(([name]) => !tagKeys.includes(name));
  await store.commit(tagged(Object.fromEntries(rest)));
  return {};
};

export const listTagsForResource: Operation<'ListTagsForResource'> = ({ resourceArn }, { store }) => ({
  tags: resourceOf(store, resourceArn).tags,
});

interface Resource {
  readonly tags: Tags;
  readonly tagged: (tags: Tags) => Mutation;
}

const arnPattern = /^arn:[a-z0-9-]+:profile:[a-z0-9-]*:\d*:domains\/([^/]+)(?:\/object-types\/([^/]+))?$/;

function resourceOf({ domains }: Store, arn: string): Resource {
  const match = arnPattern.exec(arn);
  if (!match) {
    throw badRequest(
      '`resourceArn` must name a domain or an object type: arn:aws:profile:REGION:ACCOUNT:domains/DOMAIN/object-types/TYPE.',
    );
  }
  const [, domainName = '', typeName] = match;
  const domain = domains.get(domainName);
  if (!domain) throw notFound(`There is no domain \`${domainName}\`.`);
  const { settings } = domain;
  if (typeName === undefined) {
    return { tags: settings.tags, tagged: (tags) => ({ kind: 'domain', domain: { ...settings, tags } }) };
  }
  const stored = domain.types.get(typeName)?.stored;
  if (!stored) throw notFound(`Domain \`${domainName}\` has no object type \`${typeName}\`.`);
  return {
    tags: stored.tags,
    tagged: (tags) => ({ kind: 'type', domain: domainName, type: { ...stored, tags } }),
  };
}
