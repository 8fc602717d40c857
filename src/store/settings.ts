import { changeDatabase, withDatabase, type Schema } from './open.ts';

type Setting = Schema['settings']['key'];

export const readSetting = async (setting: Setting): Promise<boolean> =>
  (await withDatabase((db) => db.get('settings', setting))) ?? false;

export const writeSetting = (setting: Setting, value: boolean): Promise<unknown> =>
  changeDatabase((db) => db.put('settings', value, setting));
