import { isTypeName } from '../rules/judging/type-name';

const maxLength = 100;

/** A name for the type of the records in a file: that of the file, as far as a type can have it. */
export function typeNameFor(fileName: string): string {
  const base = fileName.replace(/(?:\.samples?)?\.[^.]*$/, '') || fileName;
  const name = base
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z\d_-]+/g, '-')
    .replace(/^[^a-zA-Z]+|[-_]+$/g, '')
    .slice(0, maxLength);
  return isTypeName(name) ? name : 'MyType';
}
