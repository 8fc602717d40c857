/** The words of the small project, in both languages. */
export type Lang = 'es' | 'en';
type Words = Record<string, string>;

export const PAGE_WORDS: Record<string, Record<Lang, Words>> = {
  'pathways/mx-asylum.json': {
    es: {
      title: 'Pedir refugio en México',
      summary: 'Quién puede pedir refugio en México y cómo.',
      'what-1': 'Es para quien teme volver a su país. México no debe devolverle.',
      'who-1': 'Toda persona que teme volver a su país.',
      'step-1': 'Vaya a [COMAR](mx-comar) en sus primeros {{mx-asylum-deadline}}.',
      'step-2': 'Pida su **constancia**: es el papel de su caso. Llame: {{mx-comar}}.',
      'cost-1': 'Es gratis. Nadie debe cobrarle.',
      'warning-1': 'No firme un papel que no entiende.',
    },
    en: {
      title: 'Ask for asylum in Mexico',
      summary: 'Who can ask for asylum in Mexico, and how.',
      'what-1': 'It is for people who fear going back. Mexico must not send you back.',
      'who-1': 'All people who fear going back home.',
      'step-1': 'Go to [COMAR](mx-comar) in your first {{mx-asylum-deadline}}.',
      'step-2': 'Ask for your **proof**: it is the paper of your case. Call: {{mx-comar}}.',
      'cost-1': 'It is free. Nobody may charge you.',
      'warning-1': 'Do not sign a paper you do not know.',
    },
  },
  'guides/mx-train.json': {
    es: {
      title: 'Tren de carga',
      summary: 'Por qué el tren puede matar y qué hacer si alguien cae.',
      'what-1': 'Es un tren sin lugar para la gente. Hay quien sube al techo.',
      'key-1': 'No suba a un tren en marcha.',
      'key-2': 'Si alguien cae, llame ya.',
      'key-3': 'Puede decir que no, aunque ya pagó.',
      'danger-1': 'Si sangra mucho, apriete la herida y llame: {{em-mx}}.',
      'happens-1': 'En {{mx-train-year}} se contaron {{mx-train-wounded}} heridos.',
      'lowers-1': 'Pregunte en un albergue. Puede [pedir refugio](mx-asylum).',
      'wrong-1': 'Pida ayuda a la gente que está cerca. Vea [la noticia](train-report).',
    },
    en: {
      title: 'Freight train',
      summary: 'Why the train can kill, and what to do if someone falls.',
      'what-1': 'It is a train with no place for people. Some ride on the roof.',
      'key-1': 'Do not get on a train that moves.',
      'key-2': 'If someone falls, call now.',
      'key-3': 'You can say no, even if you paid.',
      'danger-1': 'If the blood runs fast, press on the wound and call: {{em-mx}}.',
      'happens-1': 'In {{mx-train-year}} the count was {{mx-train-wounded}} people hurt.',
      'lowers-1': 'Ask at a shelter. You can [ask to stay](mx-asylum).',
      'wrong-1': 'Ask the people near you for help. See [the news](train-report).',
    },
  },
  'guides/help-danger.json': {
    es: {
      title: 'Estoy en peligro',
      summary: 'Qué hacer primero.',
      'first-1': 'Llame ya: {{mx-comar}}.',
      'not-1': 'No cuelgue.',
    },
    en: {
      title: 'I am in danger',
      summary: 'What to do first.',
      'first-1': 'Call now: {{mx-comar}}.',
      'not-1': 'Do not hang up.',
    },
  },
  'pathways/right-asylum.json': {
    es: {
      title: 'El derecho a pedir asilo',
      summary: 'Qué puede pedir en todo país.',
      'what-1': 'Quien teme volver puede pedir asilo.',
    },
    en: {
      title: 'The right to ask for asylum',
      summary: 'What you can ask for in each land.',
      'what-1': 'If you fear going back, you can ask to stay.',
    },
  },
  'guides/about.json': {
    es: {
      title: 'Quiénes somos',
      summary: 'Quién hace esta guía.',
      'who-title': 'Somos',
      'who-1': 'No somos gobierno.',
    },
    en: {
      title: 'Who we are',
      summary: 'Who makes this guide.',
      'who-title': 'We are',
      'who-1': 'We are no state.',
    },
  },
  'blocks/appeal-days.json': {
    es: {
      title: 'Si le dicen que no',
      'line-1': 'El plazo es de días. Busque abogado hoy.',
      'line-2': 'Pida la carta por escrito.',
    },
    en: {
      title: 'If they say no',
      'line-1': 'You have only days. Look for a lawyer today.',
      'line-2': 'Ask for the letter on paper.',
    },
  },
};

export const LIST_WORDS: Record<string, Record<Lang, Words>> = {
  'screener.json': {
    es: {
      'question.safe': '¿Está a salvo ahora?',
      'why.safe': 'Si hay peligro, lo primero es la ayuda.',
      'question.where': '¿En qué país está?',
      'why.where': 'Cada país tiene sus reglas.',
      'answer.yes': 'Sí',
      'answer.unsafe': 'No',
      'answer.no-answer': 'Prefiero no decir',
      'rule.refuge': 'Es para quien teme volver a su país.',
    },
    en: {
      'question.safe': 'Are you safe now?',
      'why.safe': 'If there is danger, help comes first.',
      'question.where': 'Which country are you in?',
      'why.where': 'Each country has its own rules.',
      'answer.yes': 'Yes',
      'answer.unsafe': 'No',
      'answer.no-answer': 'I prefer not to say',
      'rule.refuge': 'It is for people who fear going back.',
    },
  },
  'phrases.json': {
    es: {
      'group.asylum': 'Pedir asilo',
      'ask-asylum': 'Quiero pedir asilo.',
      'need-lawyer': 'Quiero un abogado.',
    },
    en: {
      'group.asylum': 'Ask for asylum',
      'ask-asylum': 'I want to ask for asylum.',
      'need-lawyer': 'I want a lawyer.',
    },
  },
  'changes.json': {
    es: { 'train-count': 'Hay una cuenta nueva.', 'asylum-opens': 'La oficina abrió.' },
    en: { 'train-count': 'There is a new count.', 'asylum-opens': 'The office opened.' },
  },
  'figures.json': {
    es: { 'wounded.title': 'Heridos', 'wounded.note': 'Son pocos meses.', 'wounded.later': 'Hasta marzo' },
    en: { 'wounded.title': 'Wounded', 'wounded.note': 'These are few months.', 'wounded.later': 'To March' },
  },
  'routes.json': {
    es: {
      'south.title': 'Mapa del sur',
      'south.lead': 'El sur de México.',
      'south.zone.1': 'Trenes',
      'south.zone.2': 'Selva',
      'south.help.a': 'Todo México',
      'sea.pacific': 'Mar',
      'town.capital': 'Capital',
    },
    en: {
      'south.title': 'Map of the south',
      'south.lead': 'The south of Mexico.',
      'south.zone.1': 'Trains',
      'south.zone.2': 'Jungle',
      'south.help.a': 'All of Mexico',
      'sea.pacific': 'Sea',
      'town.capital': 'Capital',
    },
  },
  'checklists.json': {
    es: {
      'before-paying.title': 'Antes de pagar',
      'before-paying.1': 'Sé quién cobra.',
      'before-paying.2': 'Pedí un recibo.',
    },
    en: {
      'before-paying.title': 'Before you pay',
      'before-paying.1': 'I know who charges.',
      'before-paying.2': 'I asked for a receipt.',
    },
  },
};

export const CONTACT_WORDS: Record<Lang, Record<string, Words>> = {
  es: {
    'em-mx': { name: 'Emergencias', what: 'Policía y ambulancia en todo México.' },
    'mx-comar': {
      name: 'COMAR',
      what: 'Oficina de refugio.',
      hours: 'Lunes a viernes, de 9:00 a 15:00.',
      warning: 'No dé sus papeles a un gestor.',
    },
  },
  en: {
    'em-mx': { name: 'Emergency', what: 'Police and ambulance all over Mexico.' },
    'mx-comar': {
      name: 'COMAR',
      what: 'Asylum office.',
      hours: 'Monday to Friday, from 9:00 to 15:00.',
      warning: 'Do not give your papers to a fixer.',
    },
  },
};
