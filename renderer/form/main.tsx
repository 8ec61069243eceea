import './form.css';
import { createRoot } from 'react-dom/client';
import { DRAWN_TITLE } from '#common/domain/form/motto.ts';
import { drawnFormSchema } from '#common/ipc/form-calls.ts';
import { FormSheetView } from '#renderer/ui/form-sheet.tsx';
import { drawnPage } from './drawn-page.ts';

/** A page nobody sees: fetches the form it is to draw, draws its sheets, and says by its title that every letter stands. */
const draw = async (): Promise<void> => {
  const answer = await fetch(`/form/${location.hash.slice(1)}.json`);
  const { sheets } = drawnFormSchema.parse(await answer.json());
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page of forms has no root.');
  createRoot(root).render(
    sheets.map((drawn, index) => (
      // The sheets of a form have no name but their place.
      <FormSheetView key={index} drawn={drawn} />
    )),
  );
  await drawnPage(document, '.form-sheet');
  document.title = `${DRAWN_TITLE}${sheets[0]?.sheet.title ?? ''}`;
};

void draw();
