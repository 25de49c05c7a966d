export { isObject, knownMembers, validateRequest } from '../../core/model/request-validation';
