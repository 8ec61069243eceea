import { useQuery } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';

export type PapersPagesProps = {
  readonly pages: DocumentsState['pages'];
  readonly busy: boolean;
  readonly onAgain: (page: string) => void;
  readonly onRemove: (page: string) => void;
};

/** A page never changes under its id, so its picture is asked for once. */
const Picture = ({
  page,
  alt,
  className,
}: {
  readonly page: string;
  readonly alt: string;
  readonly className: string;
}) => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['documents.page', page],
    queryFn: async () => {
      const reply = await client.call('documents.page', { page });
      return reply.ok && reply.value.kind === 'page' ? reply.value.picture : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return data === undefined || data === null ? (
    <span className={classNames(className, 'animate-none bg-sunken')} />
  ) : (
    <img src={data} alt={alt} className={className} />
  );
};

/** The scanned pages in their order, the chosen one large beside them; each may be scanned again or taken out. */
export const PapersPages = ({ pages, busy, onAgain, onRemove }: PapersPagesProps) => {
  const { t } = useTranslation('scan-papers');
  const [chosen, setChosen] = useState('');
  const found = pages.findIndex(({ id }) => id === chosen);
  const at = found === -1 ? pages.length - 1 : found;
  const page = pages[at];
  if (page === undefined) {
    return <p className="grid h-[24rem] place-content-center bg-sunken text-soft">{t('empty')}</p>;
  }
  const number = at + 1;
  return (
    <div className="flex h-[24rem] gap-4">
      <ol
        aria-label={t('pages')}
        className="grid w-[17rem] shrink-0 auto-rows-min grid-cols-3 gap-2 overflow-y-auto bg-sunken p-2"
      >
        {pages.map(({ id }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={index === at}
              className={classNames(
                'flex w-full flex-col items-center gap-0.5 rounded-control border-2 p-1',
                index === at ? 'border-brand bg-surface' : 'border-transparent',
              )}
              onClick={() => setChosen(id)}
            >
              <Picture
                page={id}
                alt=""
                className="aspect-[210/297] w-full border border-line bg-white object-contain"
              />
              <span className="tabular text-[0.8125rem]">{t('page', { number: index + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
      <figure className="flex min-w-0 grow flex-col gap-2">
        <div className="grid min-h-0 grow place-content-center bg-sunken p-2">
          <Picture
            page={page.id}
            alt={t('page', { number })}
            className="max-h-[19.5rem] max-w-full border border-line bg-white object-contain"
          />
        </div>
        <figcaption className="flex items-center justify-end gap-3">
          <span className="grow font-semibold">{t('page', { number })}</span>
          <Button icon={RotateCcw} isDisabled={busy} onPress={() => onAgain(page.id)}>
            {t('again')}
          </Button>
          <Button icon={Trash2} isDisabled={busy} onPress={() => onRemove(page.id)}>
            {t('remove')}
          </Button>
        </figcaption>
      </figure>
    </div>
  );
};
