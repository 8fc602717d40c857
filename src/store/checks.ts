import { changeDatabase, withDatabase, type Accepted, type Attempt } from './open.ts';

export const readAccepted = (): Promise<Accepted | undefined> =>
  withDatabase((db) => db.get('accepted', 'manifest'));

export const writeAccepted = (accepted: Accepted): Promise<unknown> =>
  changeDatabase((db) => db.put('accepted', accepted, 'manifest'));

export const readAttempt = (): Promise<Attempt | undefined> =>
  withDatabase((db) => db.get('attempts', 'last'));

export const writeAttempt = (attempt: Attempt): Promise<unknown> =>
  changeDatabase((db) => db.put('attempts', attempt, 'last'));
