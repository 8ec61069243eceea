import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '../field.tsx';

export type FindSavedProps = {
  /** The officer wants to keep the search as it is now. */
  readonly asking: boolean;
  readonly current: { readonly text: () => string; readonly filters: DossierFilters };
  readonly onPick: (text: string, filters: DossierFilters) => void;
  readonly onAsked: () => void;
};

/** The searches that the officer, or the counter while nobody signed in, keeps on this machine under a name. */
export const FindSaved = ({ asking, current, onPick, onAsked }: FindSavedProps) => {
  const { t } = useTranslation('counter');
  const queries = useQueryClient();
  const view = useView('dossier.saved-searches', {}, ['queue']);
  const save = useAct('dossier.save-search');
  const forget = useAct('dossier.forget-search');
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const searches = view.kind === 'ready' ? view.value.searches : [];
  const again = () => queries.invalidateQueries({ queryKey: ['dossier.saved-searches'] });

  const keep = async () => {
    const typed = new FormData(form.current ?? undefined).get('name');
    const name = (typeof typed === 'string' ? typed : '').normalize('NFC').trim().slice(0, 60);
    if (name === '') {
      setTrouble(t('find.name-missing'));
      return;
    }
    const { text, filters } = current;
    const reply = await save.act({ requestId: crypto.randomUUID(), name, text: text().slice(0, 200), filters });
    if (!reply.ok) setTrouble(t('find.failed'));
    else if (reply.value.kind === 'full') setTrouble(t('find.keep-full', { most: reply.value.most }));
    else {
      await again();
      setTrouble(null);
      onAsked();
    }
  };

  return (
    <>
      {searches.length > 0 && (
        <ul aria-label={t('find.kept')} className="flex flex-wrap gap-1.5">
          {searches.map((one) => (
            <li key={one.id} className="flex rounded-control border border-edge text-[0.8125rem]">
              <button type="button" className="px-2 py-0.5 font-medium" onClick={() => onPick(one.text, one.filters)}>
                {one.name}
              </button>
              <button
                type="button"
                className="border-l border-line px-1.5 text-soft"
                aria-label={t('find.forget', { name: one.name })}
                onClick={() => void forget.act({ id: one.id }).then(again)}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <Dialog
          title={t('find.keep-title')}
          onClose={onAsked}
          actions={
            <>
              <Button onPress={onAsked}>{t('pick.close')}</Button>
              <Button variant="primary" isPending={save.busy} onPress={() => void keep()}>
                {t('find.keep')}
              </Button>
            </>
          }
        >
          <form
            ref={form}
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <Field
              label={t('find.name')}
              kind="text"
              name="name"
              maxLength={60}
              hint={t('find.keep-where')}
              error={trouble ?? undefined}
            />
          </form>
        </Dialog>
      )}
    </>
  );
};
