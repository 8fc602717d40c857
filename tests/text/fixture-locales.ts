/** Languages with the words that the formatters need: the two that exist, and one with plural rules of its own. */
import type { Locale } from '../../src/model/locale.ts';
import { packOf } from '../model/real-packs.ts';

const es = packOf('es');
const en = packOf('en');

export const ES: Locale = es.locale;
export const EN: Locale = en.locale;
export const ES_WORDS = es.ui;
export const EN_WORDS = en.ui;

/** A language that has one form for every count, such as Quechua in our words. */
export const ONE_FORM: Locale = { ...ES, code: 'qu', plural: 'none' };
export const ONE_FORM_WORDS = { 'unit.day_other': '{{size}} punchaw' };
