import type { Handler, Handlers } from '../http/app';
import type { OperationName } from '../../core/model/operations';
import { detectProfileObjectType } from './detection';
import { createDomain, deleteDomain, getDomain, listDomains } from './domains';
import {
  deleteProfileObjectType,
  getProfileObjectType,
  listProfileObjectTypes,
  putProfileObjectType,
} from './object-types';
import { listProfileObjects, putProfileObject } from './objects';
import type { Operation, OperationContext } from './operation';
import { batchGetProfile, createProfile, searchProfiles, updateProfile } from './profiles';
import { listTagsForResource, tagResource, untagResource } from './tags';
import { getProfileObjectTypeTemplate, listProfileObjectTypeTemplates } from './templates';

const operations: { readonly [Name in OperationName]: Operation<Name> } = {
  CreateDomain: createDomain,
  GetDomain: getDomain,
  ListDomains: listDomains,
  DeleteDomain: deleteDomain,
  PutProfileObjectType: putProfileObjectType,
  GetProfileObjectType: getProfileObjectType,
  ListProfileObjectTypes: listProfileObjectTypes,
  DeleteProfileObjectType: deleteProfileObjectType,
  GetProfileObjectTypeTemplate: getProfileObjectTypeTemplate,
  ListProfileObjectTypeTemplates: listProfileObjectTypeTemplates,
  PutProfileObject: putProfileObject,
  ListProfileObjects: listProfileObjects,
  SearchProfiles: searchProfiles,
  CreateProfile: createProfile,
  UpdateProfile: updateProfile,
  BatchGetProfile: batchGetProfile,
  DetectProfileObjectType: detectProfileObjectType,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
};

/** What the sandbox gives all operations. */
export type Surroundings = Omit<OperationContext, 'bodyText' | 'region'>;

/** The operations on one store. */
export function handlersFor(surroundings: Surroundings): Handlers {
  const handler =
    <Name extends OperationName>(operation: Operation<Name>): Handler<Name> =>
    async (request, { region, bodyText }) =>
      operation(request, { ...surroundings, region, bodyText });
  // Each operation stands under its own name; that the two belong together is lost on the way through a list.
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      handler(operation as Operation<OperationName>),
    ]),
  ) as Handlers;
}
