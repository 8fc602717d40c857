/** What is asked of a voice: its language tag, and whether it speaks on the phone or on somebody's server. */
export interface VoiceFacts {
  lang: string;
  localService: boolean;
}

/**
 * Tags of voices that speak each of our languages as its readers know it, best first. Anything else is another
 * language to the ear: a pt-PT voice is no voice for pt-BR. A Dari page (fa-AF) is not given to an Iranian voice
 * (fa, fa-IR) either: it says vowels, numbers and names otherwise, and nobody who speaks Dari has listened to it yet.
 */
const SPEAK: Record<string, readonly RegExp[]> = {
  es: [/^es-(419|mx|us|co|ve|ec|pe|gt|hn)\b/, /^es\b/],
  'pt-BR': [/^pt-br\b/],
  'zh-Hans': [/^(zh|cmn)(-hans)?(-cn)?$/, /^(zh|cmn)-cn\b/, /^(zh|cmn)(-hans)?-sg\b/],
  'fa-AF': [/^(fa-af|prs)\b/],
};

/** "es_US", "zh_CN_#Hans" and "es-us" are ways in which phones write a tag. */
const plain = (tag: string): string => tag.toLowerCase().replace(/_/g, '-').replace(/#/g, '');

/**
 * The voice for a language, or null. A voice that is not on the phone is none: what it says goes to somebody else's
 * server, and it is silent without a network.
 */
export function voiceFor<V extends VoiceFacts>(lang: string, voices: readonly V[]): V | null {
  const wanted = SPEAK[lang] ?? [new RegExp(`^${lang.toLowerCase()}\\b`)];
  const here = voices.filter(({ localService }) => localService);
  for (const pattern of wanted) {
    const voice = here.find((one) => pattern.test(plain(one.lang)));
    if (voice) return voice;
  }
  return null;
}
