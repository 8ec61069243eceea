import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { failureNotice, type CounterNotice } from '../counter-notice.ts';
import { fieldLook } from '../field.tsx';
import { clockNotice } from './intake-notices.ts';
import { decodeBatch, emptyBatch, withParcel, type PostBatch, type PostLine } from './post-batch.ts';
import { PostRecordCard } from './post-record-card.tsx';

export type PostInPaneProps = {
  readonly officer: string;
  readonly onSaid: (notice: CounterNotice) => void;
  /** A parcel of a signed record is opened. */
  readonly onParcel: (parcel: string) => void;
  readonly onClose: () => void;
};

const batchKey = 'counter:post-in';
const labelLook = 'text-[0.8125rem] font-medium text-soft';

/** Parcels from the post (giao nhận hồ sơ bưu chính): scan one after the other, make the record, both sides sign; then each parcel is opened. */
export const PostInPane = ({ officer, onSaid, onParcel, onClose }: PostInPaneProps) => {
  const { t } = useTranslation('intake');
  const intentions = useIntentions();
  const view = useView('post-in.list', {}, ['dossiers']);
  const { act, busy } = useAct('post-in.make');
  const [batch, setBatch] = useState(() => decodeBatch(localStorage.getItem(batchKey)));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const keep = (next: PostBatch) => {
    if (next.lines.length === 0) localStorage.removeItem(batchKey);
    else localStorage.setItem(batchKey, JSON.stringify(next));
    setBatch(next);
  };
  const add = (text: string) => {
    const added = withParcel(batch, text);
    if (added.kind === 'nothing') return;
    if (added.kind === 'twice') {
      onSaid({ tone: 'act', key: 'intake:say.parcel-twice', values: { number: text.trim() }, acts: [] });
      return;
    }
    keep(added.batch);
    const { length, [length - 1]: last } = added.batch.lines;
    onSaid({
      tone: added.doubtful ? 'act' : 'good',
      key: added.doubtful ? 'intake:say.parcel-doubtful' : 'intake:say.parcel-added',
      values: { number: last?.parcel ?? '', count: length },
      acts: [],
    });
  };
  const change = (parcel: string, part: Partial<PostLine>) =>
    keep({ ...batch, lines: batch.lines.map((line) => (line.parcel === parcel ? { ...line, ...part } : line)) });

  const make = async () => {
    const matter = 'counter:post-in';
    const reply = await act({ requestId: intentions.open(matter), from: batch.from, parcels: batch.lines });
    if (!reply.ok) {
      onSaid(failureNotice(reply.failure.code));
      return;
    }
    if (reply.value.kind === 'record') {
      intentions.close(matter);
      keep(emptyBatch);
      const { number } = reply.value.record;
      onSaid({ tone: 'good', key: 'intake:say.record-made', values: { number }, acts: [] });
    } else if (reply.value.kind === 'clock-behind') onSaid(clockNotice(reply.value));
    else onSaid({ tone: 'act', key: 'intake:say.parcel-twice', values: { number: reply.value.parcel }, acts: [] });
  };

  useBackendEvent('scanned', (meaning) => {
    if (meaning.kind === 'parcel') add(meaning.number);
  });

  return (
    <section aria-label={t('post.title')} className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-5 py-3">
      <header className="flex min-h-target items-center gap-3">
        <h2 className="min-w-0 grow text-[1.125rem] font-semibold">{t('post.title')}</h2>
        <Button variant="quiet" onPress={onClose}>
          {t('counter:dossier.close')}
        </Button>
      </header>
      <div className="grid grid-cols-2 gap-3">
        <label className="flex flex-col gap-0.5">
          <span className={labelLook}>{t('post.parcel')}</span>
          <input
            ref={field}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            className={fieldLook}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              const { currentTarget } = event;
              add(currentTarget.value);
              currentTarget.value = '';
            }}
          />
        </label>
        <label className="flex flex-col gap-0.5">
          <span className={labelLook}>{t('post.from')}</span>
          <input
            defaultValue={batch.from}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            className={fieldLook}
            onBlur={({ target }) => keep({ ...batch, from: target.value })}
          />
        </label>
      </div>
      {batch.lines.length > 0 && (
        <div>
          <table className="w-full border-collapse">
            <thead>
              <tr className="border-b border-line text-left text-[0.8125rem] text-soft">
                {(['number', 'slip', 'note', 'complete', 'remove'] as const).map((column) => (
                  <th key={column} scope="col" className="py-1 pr-2 font-medium">
                    {t(`post.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batch.lines.map((line) => (
                <tr key={line.parcel} className="border-b border-line">
                  <th scope="row" className="tabular py-1 pr-2 text-left font-medium">
                    {line.parcel}
                  </th>
                  {(['slip', 'note'] as const).map((part) => (
                    <td key={part} className="py-1 pr-2">
                      <input
                        defaultValue={line[part]}
                        maxLength={part === 'slip' ? 60 : 400}
                        aria-label={t('post.of', { what: t(`post.column.${part}`), number: line.parcel })}
                        className={fieldLook}
                        onBlur={({ target }) => change(line.parcel, { [part]: target.value })}
                      />
                    </td>
                  ))}
                  <td className="py-1 pr-2 text-center">
                    <input
                      type="checkbox"
                      checked={line.complete}
                      aria-label={t('post.of', { what: t('post.column.complete'), number: line.parcel })}
                      className="size-5 accent-brand"
                      onChange={({ target }) => change(line.parcel, { complete: target.checked })}
                    />
                  </td>
                  <td className="py-1">
                    <Button
                      variant="quiet"
                      aria-label={t('post.of', { what: t('post.column.remove'), number: line.parcel })}
                      onPress={() => keep({ ...batch, lines: batch.lines.filter((one) => one !== line) })}
                    >
                      ✕
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="flex justify-end pt-2">
            <Button variant="primary" isPending={busy} onPress={() => void make()}>
              {t('post.make', { count: batch.lines.length })}
            </Button>
          </div>
        </div>
      )}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' &&
        view.value.records.map((record) => (
          <PostRecordCard key={record.id} record={record} officer={officer} onSaid={onSaid} onParcel={onParcel} />
        ))}
    </section>
  );
};
