import { useTranslation } from 'react-i18next';
import type { Component } from '#common/ipc/dossier-view.ts';

const kinds = ['originals', 'certified', 'photocopies'] as const;

/** The papers that were handed in, as on the receipt: STT, name, counts. */
export const DossierPapers = ({ components }: { readonly components: readonly Component[] }) => {
  const { t } = useTranslation('counter');
  if (components.length === 0) return <p className="text-soft">{t('form.documents-empty')}</p>;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left text-[0.8125rem] text-soft">{t('form.documents')}</caption>
      <thead>
        <tr className="border-b border-line text-left text-[0.8125rem] text-soft">
          <th scope="col" className="py-1 pr-2 font-medium">
            {t('form.document')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="w-[4.75rem] py-1 text-center font-medium">
              {t(`form.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <tr key={component.name} className="border-b border-line align-top">
            <th scope="row" className="py-1 pr-2 text-left leading-snug font-normal">
              {component.name}
              {component.fromData !== '' && (
                <span className="block text-[0.8125rem] font-medium text-good">
                  {t('form.from-data', { source: component.fromData })}
                </span>
              )}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="tabular py-1 text-center">
                {component[kind]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
