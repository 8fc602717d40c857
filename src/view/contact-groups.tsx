import type { VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import { Both } from './beneath.tsx';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';

interface ContactGroup {
  id: string;
  /** Asked for with the view whose language it is to be in. */
  title: (view: View) => string;
  contacts: Contact[];
}

/** Contacts under headings, with the way to each heading where there are several. */
export function ContactGroups({ view, groups }: { view: View; groups: ContactGroup[] }): VNode {
  return (
    <>
      {groups.length > 1 ? (
        <nav class="jumps" aria-label={view.t('page.jump')}>
          {groups.map(({ id, title }) => (
            <a href={`#${id}`}>{title(view)}</a>
          ))}
        </nav>
      ) : null}
      {groups.map(({ id, title, contacts }) => (
        <section>
          <h2 id={id}>
            <Both view={view} of={title} />
          </h2>
          {contacts.map((contact) => (
            <ContactCard view={view} contact={contact} />
          ))}
        </section>
      ))}
    </>
  );
}
