import { columnsOf } from './columns.ts';
import { joinItems, splitPack } from './items.ts';
import type { Pack } from './pack.ts';
import { fromWritten, mapTables, type WrittenPack } from './read-pack-text.ts';

/** A pack that was joined from its pieces, ready to become its text: only of such is the order of keys the one. */
export const toWritten = (pack: Pack): WrittenPack => mapTables(pack, columnsOf);

/** A pack as text: the one form whose hash the manifest names. */
export const packText = (pack: Pack): string => JSON.stringify(toWritten(joinItems(splitPack(pack), pack)));

/** A pack as phones have it after reading: the keys of its records stand in another order, and so in its pieces. */
export const asRead = (pack: Pack): Pack => fromWritten(toWritten(pack));
