/** The translators' work: opened by their page alone, erased with everything else. */
export const WORKSHOP_DATABASE = 'vereda-workshop';
