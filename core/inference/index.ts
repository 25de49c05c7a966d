export {
  inferDefinition,
  type InferredDefinition,
  type InferredField,
  type InferredKeyDefinition,
  type NoDefinition,
} from './infer-definition';
export { defaultDescription, definitionText } from './definition-text';
export { keySentences, reasonLines, remarks } from './reasons';
export { typeNameFor } from './type-name';
