import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { classNames } from '#renderer/ui/class-names.ts';

type Page = DocumentsState['pages'][number];

export type PapersPagesProps = {
  readonly draft: string;
  readonly pages: readonly Page[];
  /** Place of the chosen page in the list; -1 for none. */
  readonly at: number;
  readonly onChoose: (page: string) => void;
};

const turns = { 0: '', 90: 'rotate-90', 180: 'rotate-180', 270: '-rotate-90' } as const;

/** A page never changes under its id, so its picture is asked for once; how it is turned is only shown. */
const Picture = ({
  draft,
  page,
  alt,
  className,
}: {
  readonly draft: string;
  readonly page: Page;
  readonly alt: string;
  readonly className: string;
}) => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['documents.page', page.id],
    queryFn: async () => {
      const reply = await client.call('documents.page', { draft, page: page.id });
      return reply.ok && reply.value.kind === 'page' ? reply.value.picture : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return data === undefined || data === null ? (
    <span className={classNames(className, 'animate-none bg-sunken')} />
  ) : (
    <img src={data} alt={alt} className={classNames(className, turns[page.turn])} />
  );
};

/** The scanned pages of one paper in their order, the chosen one large beside them. */
export const PapersPages = ({ draft, pages, at, onChoose }: PapersPagesProps) => {
  const { t } = useTranslation('scan-papers');
  const page = pages[at];
  if (page === undefined) {
    return <p className="grid min-w-0 grow place-content-center bg-sunken text-soft">{t('empty')}</p>;
  }
  const number = at + 1;
  return (
    <>
      <ol
        aria-label={t('pages')}
        className="grid w-[11rem] shrink-0 auto-rows-min grid-cols-2 gap-2 overflow-y-auto bg-sunken p-2"
      >
        {pages.map((each, index) => (
          <li key={each.id}>
            <button
              type="button"
              aria-pressed={index === at}
              className={classNames(
                'flex w-full flex-col items-center gap-0.5 rounded-control border-2 p-1',
                index === at ? 'border-brand bg-surface' : 'border-transparent',
              )}
              onClick={() => onChoose(each.id)}
            >
              <Picture
                draft={draft}
                page={each}
                alt=""
                className="aspect-square w-full border border-line bg-white object-contain"
              />
              <span className="tabular text-[0.8125rem]">{t('page', { number: index + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
      <figure className="flex min-w-0 grow flex-col gap-1">
        <div className="grid min-h-0 grow place-content-center overflow-hidden bg-sunken p-2">
          <Picture
            draft={draft}
            page={page}
            alt={t('page', { number })}
            className="aspect-square max-h-full max-w-full object-contain"
          />
        </div>
        <figcaption className="font-semibold">{t('page', { number })}</figcaption>
      </figure>
    </>
  );
};
