import './form-sheet.css';
import type { DrawnSheet } from '#common/ipc/form-calls.ts';
import { nationalMotto, nationalName } from '#common/domain/form/motto.ts';
import type { FormPiece, FormSheet, Signer } from '#common/domain/form/form-sheet.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { FormTable } from './form-table.tsx';

const LONG_LABEL = 60;

const Line = ({ piece }: { readonly piece: Extract<FormPiece, { kind: 'line' }> }) => {
  const { label, value, strong } = piece;
  if (value === '') {
    return (
      <p className={label.length > LONG_LABEL ? 'form-line form-long' : 'form-line'}>
        <span>{label}</span>
        <span className="form-blank" />
      </p>
    );
  }
  return (
    <p>
      {label} {strong ? <b>{value}</b> : value}
    </p>
  );
};

const Foot = ({ placeAndDay, signers }: { readonly placeAndDay: string; readonly signers: readonly Signer[] }) => (
  <div className="form-foot">
    <p className="form-day">{placeAndDay}</p>
    <div className="form-signatures">
      {signers.map(({ title, hint, name }) => (
        <div key={title}>
          <div className="form-strong">{title}</div>
          <div>{hint}</div>
          <div className="form-strong">{name === '' ? '\u00a0' : name}</div>
        </div>
      ))}
    </div>
  </div>
);

const Piece = ({ piece }: { readonly piece: FormPiece }) => {
  switch (piece.kind) {
    case 'line':
      return <Line piece={piece} />;
    case 'pair':
      return (
        <div className="form-pair">
          <Line piece={piece.left} />
          <Line piece={piece.right} />
        </div>
      );
    case 'words':
      return <p>{piece.text}</p>;
    case 'part':
      return <h2>{piece.text}</h2>;
    case 'table':
      return <FormTable piece={piece} />;
    case 'signers':
      return <Foot placeAndDay={piece.placeAndDay} signers={piece.signers} />;
    default:
      return assertNever(piece);
  }
};

/** Of each code as wide as readers and office printers manage easily, mm. */
const sizes = { form: { module: 0.33, bars: 8, qr: 16 }, label: { module: 0.3, bars: 8, qr: 17 } } as const;

const Codes = ({ drawn }: { readonly drawn: DrawnSheet }) => {
  const { qr, bars, sheet } = drawn;
  if (qr === null && bars === null) return null;
  const size = sheet.size === 'label' ? sizes.label : sizes.form;
  return (
    <div className="form-codes">
      {bars === null ? (
        <span />
      ) : (
        <svg
          role="img"
          aria-label={sheet.code}
          viewBox={`0 0 ${bars.modules} 1`}
          preserveAspectRatio="none"
          width={`${bars.modules * size.module}mm`}
          height={`${size.bars}mm`}
          shapeRendering="crispEdges"
        >
          <path d={bars.path} />
        </svg>
      )}
      {qr !== null && (
        <svg
          role="img"
          aria-label={sheet.code}
          viewBox={`-1 -1 ${qr.side + 2} ${qr.side + 2}`}
          width={`${size.qr}mm`}
          height={`${size.qr}mm`}
          shapeRendering="crispEdges"
        >
          <path d={qr.path} />
        </svg>
      )}
    </div>
  );
};

/** The national header, and over it in the corner the form's number. */
const Head = ({ sheet }: { readonly sheet: FormSheet }) => (
  <>
    {sheet.number !== '' && <p className="form-number">{sheet.number}</p>}
    <div className="form-head">
      <div>
        {sheet.parentAgency}
        <div className="form-strong">{sheet.agency}</div>
        <hr className="form-rule" />
        {sheet.reference}
      </div>
      <div>
        <div className="form-strong">{nationalName}</div>
        <div className="form-strong">{nationalMotto}</div>
        <hr className="form-rule" />
      </div>
    </div>
  </>
);

const Mark = ({ mark }: { readonly mark: string }) => (mark === '' ? null : <p className="form-mark">{mark}</p>);

/** What counts for nothing says so at its head, and across every page that is printed. */
const Worthless = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : (
    <>
      <p className="form-mark form-worthless">{words}</p>
      <p className="form-across" aria-hidden="true">
        {words}
      </p>
    </>
  );

/** Letters that a sticker bears in its usual size. */
const MOST_LETTERS = 150;

const isLong = ({ pieces }: FormSheet): boolean =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'line' ? piece.value.length : 0), 0) > MOST_LETTERS;

/** A sticker has no room for the header: the code, and what to find the folder by. */
const Label = ({ drawn }: { readonly drawn: DrawnSheet }) => {
  const { sheet } = drawn;
  return (
    <article lang="vi" className="form-sheet" data-size="label" {...(isLong(sheet) ? { 'data-long': '' } : {})}>
      <Worthless words={sheet.worthless} />
      <Mark mark={sheet.mark} />
      <p className="form-strong">{sheet.agency}</p>
      <Codes drawn={drawn} />
      <h1>{sheet.reference}</h1>
      {sheet.pieces.map((piece, index) => (
        // The pieces of a form have no name but their place.
        <Piece key={index} piece={piece} />
      ))}
    </article>
  );
};

/** Letters have few lines: they are set larger. */
const letters: ReadonlySet<FormSheet['form']> = new Set(['03', '04', '05']);

/** An official form as it prints: national header, codes, title, lines, tables, signatures. */
export const FormSheetView = ({ drawn }: { readonly drawn: DrawnSheet }) => {
  const { sheet } = drawn;
  if (sheet.size === 'label') return <Label drawn={drawn} />;
  return (
    <article
      lang="vi"
      className="form-sheet"
      data-size={sheet.size}
      data-form={sheet.form}
      {...(letters.has(sheet.form) ? { 'data-letter': '' } : {})}
    >
      <Worthless words={sheet.worthless} />
      <Mark mark={sheet.mark} />
      <Head sheet={sheet} />
      <Codes drawn={drawn} />
      <h1>{sheet.title}</h1>
      {sheet.subtitle !== '' && <p className="form-subtitle">{sheet.subtitle}</p>}
      {sheet.pieces.map((piece, index) => (
        // The pieces of a form have no name but their place.
        <Piece key={index} piece={piece} />
      ))}
      {sheet.notes.length > 0 && (
        <ul className="form-notes">
          {sheet.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {sheet.signatures.length > 0 && <Foot placeAndDay={sheet.placeAndDay} signers={sheet.signatures} />}
    </article>
  );
};
