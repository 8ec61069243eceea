import './form-sheet.css';
import type { DrawnForm } from '#common/ipc/form-calls.ts';
import { nationalMotto, nationalName } from '#common/domain/form/motto.ts';
import type { FormPiece } from '#common/domain/form/form-sheet.ts';
import { assertNever } from '#common/kit/assert-never.ts';

const LONG_LABEL = 60;

/** Counts, numbers and dashes stand in the middle of their column. */
const isShort = (text: string): boolean => text.length <= 3;

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

const Table = ({ piece }: { readonly piece: Extract<FormPiece, { kind: 'table' }> }) => {
  const { head, shares, rows, numbered } = piece;
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (
    <table>
      <colgroup>
        {shares.map((share, index) => (
          <col key={head[index]} style={{ width: `${(share / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
        {numbered && (
          <tr>
            {head.map((title, index) => (
              <td key={title} data-short="">
                ({index + 1})
              </td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // The rows of a form have no name but their place.
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={head[index]} {...(isShort(cell) ? { 'data-short': '' } : {})}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Piece = ({ piece }: { readonly piece: FormPiece }) => {
  switch (piece.kind) {
    case 'line':
      return <Line piece={piece} />;
    case 'words':
      return <p>{piece.text}</p>;
    case 'table':
      return <Table piece={piece} />;
    default:
      return assertNever(piece);
  }
};

const Codes = ({ drawn }: { readonly drawn: DrawnForm }) => {
  const { qr, bars, sheet } = drawn;
  if (qr === null && bars === null) return null;
  return (
    <div className="form-codes">
      {bars === null ? (
        <span />
      ) : (
        // A quarter of a millimetre a module: office printers and readers manage it easily.
        <svg
          role="img"
          aria-label={sheet.code}
          viewBox={`0 0 ${bars.modules} 1`}
          preserveAspectRatio="none"
          width={`${bars.modules * 0.33}mm`}
          height="9mm"
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
          width="19mm"
          height="19mm"
          shapeRendering="crispEdges"
        >
          <path d={qr.path} />
        </svg>
      )}
    </div>
  );
};

/** An official form as it prints: national header, codes, title, lines, tables, signatures. */
export const FormSheetView = ({ drawn }: { readonly drawn: DrawnForm }) => {
  const { sheet } = drawn;
  return (
    <article lang="vi" className="form-sheet" data-size={sheet.size}>
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
      {sheet.signatures.length > 0 && (
        <div className="form-foot">
          <p className="form-day">{sheet.placeAndDay}</p>
          <div className="form-signatures">
            {sheet.signatures.map(({ title, hint, name }) => (
              <div key={title}>
                <div className="form-strong">{title}</div>
                <div>{hint}</div>
                <div className="form-strong">{name === '' ? '\u00a0' : name}</div>
              </div>
            ))}
          </div>
        </div>
      )}
    </article>
  );
};
