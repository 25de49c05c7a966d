import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { inferred, targetsOf } from './inferring';

describe('An inferred definition says when records last changed', () => {
  const cases: readonly (readonly [values: readonly JsonValue[], format: string | undefined])[] = [
    [['2026-03-14T09:26:53Z'], "yyyy-MM-dd'T'HH:mm:ssX"],
    [['2026-03-14T09:26:53.589Z'], "yyyy-MM-dd'T'HH:mm:ss.SSSX"],
    [['2026-03-14T09:26:53+01:00', '2026-03-14T09:26:53Z'], "yyyy-MM-dd'T'HH:mm:ssXXX"],
    [['2026-03-14T09:26:53.000+0000'], "yyyy-MM-dd'T'HH:mm:ss.SSSXX"],
    [['2026-03-14T09:26:53'], "yyyy-MM-dd'T'HH:mm:ss"],
    [['2026-03-14 09:26:53'], 'yyyy-MM-dd HH:mm:ss'],
    [['2026-03-14'], 'yyyy-MM-dd'],
    [[1773480413589, '1773480413590'], 'EpochMilli'],
    // Seconds, microseconds, a month that there is not, either order of day and month, two formats.
    [[1773480413], undefined],
    [['2026-03-14T09:26:53.589123Z'], undefined],
    [['2026-14-03'], undefined],
    [['03/04/2026'], undefined],
    [['2026-03-14', '2026-03-14T09:26:53Z'], undefined],
  ];
  for (const [values, format] of cases) {
    it(JSON.stringify(values), () => {
      const definition = inferred(values.map((updated_at, id) => ({ id, updated_at })));
      assert.equal(definition.timestampFormat, format);
      assert.equal(targetsOf(definition).SourceLastUpdatedTimestamp, format && 'updated_at');
    });
  }
});
