/** What every page may do, and not a word more; hashes are those of its style sheets, one or two. */
const DIRECTIVES: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'script-src': /^'self'$/,
  'style-src': /^'sha256-[\w+/]{43}='(?: 'sha256-[\w+/]{43}=')?$/,
  'img-src': /^'self'$/,
  'connect-src': /^'self'$/,
  'manifest-src': /^'self'$/,
  'worker-src': /^'self'$/,
  'object-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'none'$/,
  'require-trusted-types-for': /^'script'$/,
  'trusted-types': /^vereda$/,
};

/** The same with what only a header can say. */
const SENT: Record<string, RegExp> = { ...DIRECTIVES, 'frame-ancestors': /^'none'$/ };

interface Kind {
  /** The policy inside a page, which browsers let say nothing of frames. */
  inPage?: boolean;
  /** The search of a phone with the guide: its form goes to the worker. */
  form?: boolean;
}

/** What a policy lacks, or allows beyond what it should. */
export function faultsOfPolicy(policy: string | null | undefined, { inPage, form }: Kind = {}): string[] {
  const wanted = { ...(inPage ? DIRECTIVES : SENT), ...(form ? { 'form-action': /^'self'$/ } : {}) };
  const said = new Map(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
  const lacking = Object.entries(wanted).filter(([name, value]) => !value.test(said.get(name) ?? ''));
  const beyond = [...said].filter(([name]) => !(name in wanted));
  return [
    ...lacking.map(([name]) => `${name} ${said.get(name)}`),
    ...beyond.map(([name]) => `beyond: ${name}`),
  ];
}
