import type { VNode } from 'preact';
import { BESIDE } from '../model/query.ts';
import { pathOf } from '../model/route.ts';
import { MAX_QUERY } from '../model/search.ts';
import type { View } from './context.ts';

interface Props {
  view: View;
  /** The page that asks and answers. */
  kind: 'search' | 'verify';
  /** Name of the query. */
  name: string;
  value: string;
}

/**
 * A plain form that the worker answers on this phone. Only a page that a worker made carries it: from a host it would
 * send what somebody fears to that host, in an address that is logged. The browser is asked neither to remember what
 * is typed for the next person nor to have its spelling looked at by anybody's server. What a form sends takes the
 * place of the query in its address, so a second language is sent along.
 */
export function AskForm({ view, kind, name, value }: Props): VNode {
  const { t, pack, beside } = view;
  const isSearch = kind === 'search';
  return (
    <form
      class="find"
      role={isSearch ? 'search' : undefined}
      action={pathOf(pack, { kind })}
      data-testid={kind}
    >
      {beside ? <input type="hidden" name={BESIDE} value={beside.pack.lang} /> : null}
      <label for={name}>{t(`${kind}.label`)}</label>
      <input
        id={name}
        name={name}
        type={isSearch ? 'search' : 'text'}
        value={value}
        maxlength={MAX_QUERY}
        required
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <button class="call">{t(`${kind}.button`)}</button>
    </form>
  );
}
