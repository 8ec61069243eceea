import './form.css';
import { createRoot } from 'react-dom/client';
import { drawnFormSchema } from '#common/ipc/form-calls.ts';
import { formName } from '#common/domain/form/motto.ts';
import { FormSheetView } from '#renderer/ui/form-sheet.tsx';
import { drawnPage } from './drawn-page.ts';

/** A page nobody sees: fetches the form it is to draw, draws it, and says by its title that every letter stands. */
const draw = async (): Promise<void> => {
  const answer = await fetch(`/form/${location.hash.slice(1)}.json`);
  const drawn = drawnFormSchema.parse(await answer.json());
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page of forms has no root.');
  createRoot(root).render(<FormSheetView drawn={drawn} />);
  await drawnPage(document, '.form-sheet');
  document.title = `${formName(drawn.sheet.form)} – ${drawn.sheet.title}`;
};

void draw();
