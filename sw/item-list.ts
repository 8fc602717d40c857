import { ITEM_HASH_DIGITS, type ItemList } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import { isCount, isRecord, ITEM, MAX_PACK_BYTES, parse } from './manifest.ts';

const ITEM_HASH = new RegExp(`^[0-9a-f]{${ITEM_HASH_DIGITS}}$`);

/** The list of a pack's items. Throws Problem `damaged`. */
export function parseItemList(bytes: ArrayBuffer): ItemList {
  const list = parse(bytes, 'list of items');
  const whole =
    isRecord(list) &&
    Object.entries(list).every(
      ([id, item]) =>
        ITEM.test(id) &&
        Array.isArray(item) &&
        ITEM_HASH.test(String(item[0])) &&
        isCount(item[1], MAX_PACK_BYTES / 1000),
    );
  if (!whole) throw new Problem('damaged', 'the list of items has an unknown shape');
  return list as unknown as ItemList;
}
