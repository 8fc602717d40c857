import type { VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { PhoneLinks } from './phone.tsx';
import { isWithdrawn } from './withdrawn.tsx';

const numbersOf = ({ phones = [] }: Contact): string[] => phones.map(({ number }) => number);

/**
 * Contacts that answer when life is in danger, in the order of the countries. One whose numbers all stand with another
 * of its country would only look like a second number to choose from.
 */
function emergencyContacts(view: View): Contact[] {
  const { pack } = view;
  const order = (contact: Contact): number => pack.countries.indexOf(contact.country);
  return Object.values(pack.contacts)
    .filter(({ id, topics, phones }) => topics[0] === 'emergency' && phones?.length && !isWithdrawn(view, id))
    .sort((a, b) => order(a) - order(b))
    .filter((contact, index, all) => {
      const before = all.slice(0, index).filter(({ country }) => country === contact.country);
      return numbersOf(contact).some((number) => !before.flatMap(numbersOf).includes(number));
    });
}

/** Emergency numbers of every country, one row each: never hidden, however old. */
export function EmergencyNumbers({ view }: { view: View }): VNode {
  return (
    <section>
      <h2>
        <Both view={view} of={(one) => one.t('section.numbers')} />
      </h2>
      <p class="small">
        <Both view={view} of={(one) => one.t('contacts.lead')} />
      </p>
      <dl class="numbers" data-testid="emergency">
        {emergencyContacts(view).map((contact) => (
          <div>
            <dt>
              <a href={`${view.to({ kind: 'contacts-country', country: contact.country })}#${contact.id}`}>
                <Both view={view} of={({ pack: { locale } }) => locale.countries[contact.country]} />
              </a>
            </dt>
            <dd>
              <PhoneLinks view={view} contact={contact} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
