export {
  inferDefinition,
  type InferredDefinition,
  type InferredField,
  type InferredKeyDefinition,
  type NoDefinition,
} from './infer-definition';
