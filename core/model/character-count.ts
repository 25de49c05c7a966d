const surrogate = /[\uD800-\uDBFF]/;

/** Length in characters (Unicode code points), as the service counts. */
export function characterCount(value: string): number {
  if (!surrogate.test(value)) return value.length;
  return value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '-').length;
}
