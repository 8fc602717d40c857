import type { VNode } from 'preact';
import type { Contact, Phone } from '../model/contact.ts';
import type { View } from './context.ts';

const DIALLED = /^[+*(0-9]/;

/** What the phone dials or writes to: digits, plus, star and hash only. Radio channels are not dialled. */
export function telAddress({ number, sms }: Phone): string | null {
  if (!DIALLED.test(number)) return null;
  const digits = number.replace(/[^0-9+*#]/g, '');
  return `${sms ? 'sms' : 'tel'}:${digits.replace('*', '%2A').replace('#', '%23')}`;
}

/** What the number reaches, in a word. */
export function kindOf({ t }: View, { service = [], sms }: Phone): string | null {
  if (sms) return t('service.sms');
  const services = [service].flat().map((one) => t(`service.${one}`));
  return services.join(', ') || null;
}

function Numbered({ view, phone }: { view: View; phone: Phone }): VNode {
  const address = telAddress(phone);
  const kind = kindOf(view, phone);
  const number = (
    <>
      <bdi dir="ltr">{phone.number}</bdi>
      {kind ? ` · ${kind}` : null}
    </>
  );
  return address ? <a href={address}>{number}</a> : number;
}

/** Numbers of a contact inside a sentence. */
export function PhoneLinks({ view, contact }: { view: View; contact: Contact }): VNode {
  return (
    <>
      {(contact.phones ?? []).map((phone, index) => (
        <>
          {index ? view.t('list.and', { a: '', b: '' }) : null}
          <Numbered view={view} phone={phone} />
        </>
      ))}
    </>
  );
}

/** Numbers of a contact as buttons wide enough for a thumb. */
export function PhoneButtons({ view, contact }: { view: View; contact: Contact }): VNode | null {
  const { t } = view;
  const phones = contact.phones ?? [];
  if (!phones.length && !contact.whatsapp?.length) return null;
  return (
    <p class="phones">
      {phones.map((phone) => {
        const address = telAddress(phone);
        const kind = <small>{kindOf(view, phone)}</small>;
        const number = (
          <b>
            <bdi dir="ltr">{phone.number}</bdi>
          </b>
        );
        return address ? (
          <a class="call" href={address}>
            {number} {kind}
          </a>
        ) : (
          <span class="call">
            {number} {kind}
          </span>
        );
      })}
      {phones
        .filter(({ e164 }) => e164)
        .map(({ e164 }) => (
          <a class="call" href={`tel:${e164}`}>
            <bdi dir="ltr">{e164}</bdi> <small>{t('contact.abroad')}</small>
          </a>
        ))}
      {(contact.whatsapp ?? []).map((number) => (
        <a class="call" href={`https://wa.me/${number.slice(1)}`} rel="noreferrer">
          WhatsApp <bdi dir="ltr">{number}</bdi>
        </a>
      ))}
    </p>
  );
}
