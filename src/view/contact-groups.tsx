import type { VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';
import { Jumps } from './jumps.tsx';

interface ContactGroup {
  id: string;
  title: string;
  contacts: Contact[];
}

/** Contacts under headings, with the way to each heading where there are several. */
export function ContactGroups({ view, groups }: { view: View; groups: ContactGroup[] }): VNode {
  return (
    <>
      <Jumps view={view} parts={groups} />
      {groups.map(({ id, title, contacts }) => (
        <section>
          <h2 id={id}>{title}</h2>
          {contacts.map((contact) => (
            <ContactCard view={view} contact={contact} />
          ))}
        </section>
      ))}
    </>
  );
}
