import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../server/src/core/relate/names.ts';
import type { EntityType } from '../../../server/src/core/types.ts';

describe('the key of a name', () => {
  const same: readonly (readonly [EntityType, ...string[]])[] = [
    ['person', 'Björn Dahl', 'Bjoern Dahl', 'BJORN DAHL'],
    ['person', 'Hafez al-Assad', 'Hafez Assad', 'Hafez Al Assad'],
    ['person', 'John F. Marlow', 'John Marlow'],
    ['person', 'Yury Panin', 'Yuri Panin', 'Yurii Panin'],
    ['person', 'Pavel Andreyev', 'Pavel Andreev', 'Pavel Andreiev'],
    ['person', 'Heydar Karami', 'Heidar Karami'],
    ['person', 'Kim Sang-woo', 'Kim Sang Woo'],
    ['person', 'Muhammad Karim', 'Mohammed Karim'],
    ['place', 'Kyiv', 'Kiev'],
    ['place', 'Thessaloniki', 'Salonika'],
    ['place', 'Mount Hale National Park', 'Mt. Hale National Park', 'Mt Hale National Park'],
    ['place', 'Aora Mount Hale', 'Aora/Mt. Hale', 'Aora-Mt Hale'],
    ['place', 'Fort Dunn', 'Ft. Dunn'],
    ['place', 'US', 'U.S.', 'United States', 'the United States', 'United States of America', 'USA'],
    ['place', 'UK', 'Britain', 'Great Britain', 'United Kingdom'],
    ['place', 'Türkiye', 'Turkey'],
    ['place', 'Colo.', 'Colorado'],
    ['place', 'Wren Island', 'Island of Wren'],
    ['organization', 'UN', 'United Nations', 'the United Nations'],
    ['organization', 'Defence Ministry', 'Defense Ministry'],
    ['organization', 'Veltrano Inc.', 'Veltrano, Inc.', 'Veltrano'],
    ['group', 'Norwegian', 'Norwegians'],
  ];
  for (const [type, ...names] of same) {
    it(`is one for ${names.join(', ')}`, () => {
      expect(new Set(names.map((name) => nameKey(type, name))).size).toBe(1);
    });
  }

  const different: readonly (readonly [EntityType, string, string])[] = [
    ['person', 'Li Qiang', 'Li Hui'],
    ['person', 'George Walker Dunn', 'George Herbert Dunn'],
    ['person', 'Kim Jong Un', 'Kim Jong Il'],
    ['person', 'Anna Keller', 'Anne Keller'],
    ['person', 'Bruce Lee', 'Bruce Leigh'],
    ['place', 'Niger', 'Nigeria'],
    ['place', 'Wren', 'Island of Wren'],
    ['place', 'North Korea', 'South Korea'],
    ['organization', 'Bank of Norway', 'Bank of Finland'],
    ['group', 'Norwegian', 'Nigerian'],
  ];
  for (const [type, a, b] of different) {
    it(`tells ${a} from ${b}`, () => {
      expect(nameKey(type, a)).not.toBe(nameKey(type, b));
    });
  }
});
