import type { VNode } from 'preact';
import type { LanguageState, Progress } from '../../model/message.ts';
import { isNewer } from './newer.ts';
import type { Words } from './words.ts';

interface Props {
  words: Words;
  name: string;
  state: LanguageState;
  /** Of a download that runs now. */
  progress: Progress | undefined;
  onGet: () => void;
  onCancel: () => void;
  onSend: () => void;
}

function Installed({ words: { t, day, moment, size }, state }: Props): VNode | null {
  const { installed, checkedAt } = state;
  if (!installed) return null;
  return (
    <p>
      <b>{t('saved.ready')}</b> · {size(installed.length)}
      <br />
      {t('saved.issued', { date: day(installed.issued) })}
      <br />
      {t('saved.installed', { date: moment(installed.installedAt) })}
      <br />
      {checkedAt ? t('saved.checked', { date: moment(checkedAt) }) : null}
    </p>
  );
}

/** One language: what is here and how old it is, a download with its size, its progress and its end. */
export function LanguageCard(props: Props): VNode {
  const { words, name, state, progress, onGet, onCancel, onSend } = props;
  const { t, size } = words;
  const { lang, installed } = state;
  return (
    <div class="card" data-lang={lang}>
      <h3 lang={lang}>{name}</h3>
      <Installed {...props} />
      {progress ? (
        <p data-progress>
          {t('saved.progress', { received: size(progress.received), total: size(progress.total) })}{' '}
          <button type="button" data-cancel onClick={onCancel}>
            {t('saved.cancel')}
          </button>
        </p>
      ) : isNewer(state) ? (
        <button type="button" data-download={lang} onClick={onGet}>
          {t('saved.download', { size: size(state.available.transfer) })}
        </button>
      ) : installed ? (
        <button type="button" data-send={lang} onClick={onSend}>
          {t('saved.send', { language: name })}
        </button>
      ) : (
        <p>{t('saved.none')}</p>
      )}
    </div>
  );
}
