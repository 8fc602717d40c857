import type { Day } from './day.ts';
import type { Grade } from './fact.ts';

export const TOPICS = [
  'emergency',
  'sea',
  'asylum',
  'legal',
  'women',
  'children',
  'missing',
  'mental-health',
  'health',
  'trafficking',
  'shelter',
  'consular',
  'return',
  'information',
] as const;
export type Topic = (typeof TOPICS)[number];

export const SERVICES = ['all', 'police', 'ambulance', 'fire', 'sea'] as const;
export type Service = (typeof SERVICES)[number];

export interface Phone {
  /** As it is dialled inside the country; a string, so that no zero or plus is lost. */
  number: string;
  /** International form, only where the number works from abroad. */
  e164?: string;
  /** Reached by text message, not by a call. */
  sms?: true;
  /** What it reaches, where it matters: one service, or a list where one number serves several. */
  service?: Service | Service[];
  seen?: Day;
}

/** Languages other than Spanish in which somebody answers, by code: the same order in every language. */
export const languagesSpoken = (contacts: Contact[]): string[] =>
  [...new Set(contacts.flatMap(({ languages }) => languages))].filter((code) => code !== 'es').sort();

/** An organisation and how to reach it, with its words in the pack's language. */
export interface Contact {
  id: string;
  country: string;
  topics: Topic[];
  phones?: Phone[];
  whatsapp?: string[];
  url?: string;
  address?: string;
  languages: string[];
  always?: boolean;
  cost?: 'free' | 'call';
  tells: 'police' | 'government' | 'no' | 'unknown';
  grade: Grade;
  seen: Day;
  name: string;
  what: string;
  hours?: string;
  warning?: string;
}
