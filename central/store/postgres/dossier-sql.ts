import type { Statement } from './statement.ts';

/** $1 site. */
export const createPosition: Statement = {
  name: 'dossier-position-create',
  text: `INSERT INTO dossier_position (site, gen, g) VALUES ($1, '', 0) ON CONFLICT DO NOTHING`,
};

export const readPosition: Statement = {
  name: 'dossier-position-read',
  text: 'SELECT gen, g FROM dossier_position WHERE site = $1',
};

export const lockPosition: Statement = { name: 'dossier-position-lock', text: `${readPosition.text} FOR UPDATE` };

/** $1 site, $2 generation, $3 entry. */
export const movePosition: Statement = {
  name: 'dossier-position-move',
  text: 'UPDATE dossier_position SET gen = $2, g = $3 WHERE site = $1',
};

/** $1 site, $2 generation, $3 ids: what was folded from another generation begins anew. */
export const loadStates: Statement = {
  name: 'dossier-load-states',
  text: 'SELECT id, state FROM central_dossier WHERE site = $1 AND gen = $2 AND id = ANY($3::text[])',
};

/** $1 ids. */
export const loadRoutes: Statement = {
  name: 'dossier-load-routes',
  text: 'SELECT id, from_site AS "from", to_site AS "to" FROM dossier_route WHERE id = ANY($1::text[])',
};

/** $1 site that they were filed at, $2 ids. */
export const loadNumbers: Statement = {
  name: 'dossier-load-numbers',
  text: 'SELECT id, number FROM portal_dossier WHERE site = $1 AND id = ANY($2::text[])',
};

/** $1 site, $2 id, $3 generation, $4 state, $5 whether the dossier itself is in this generation: one that is not keeps what an earlier one said. */
export const saveState: Statement = {
  name: 'dossier-save-state',
  text: `INSERT INTO central_dossier (site, id, gen, state) VALUES ($1, $2, $3, $4)
    ON CONFLICT (site, id) DO UPDATE SET gen = $3, state = $4 WHERE $5::boolean OR central_dossier.gen = $3`,
};

/** $1 id, $2 from, $3 to: the first way stays. */
export const saveRoute: Statement = {
  name: 'dossier-save-route',
  text: 'INSERT INTO dossier_route (id, from_site, to_site) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
};

/** $1 number, $2 uid of the op, $3 notice, $4 now: each change once. */
export const saveNotice: Statement = {
  name: 'dossier-save-notice',
  text: 'INSERT INTO portal_outbox (number, uid, notice, noted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
};

/** $1 key, $2 item, $3 now: each hand-over once. */
export const saveHanded: Statement = {
  name: 'dossier-save-handed',
  text: 'INSERT INTO citizen_store_outbox (key, item, due_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
};

/** $1 site, $2 id. */
export const readState: Statement = {
  name: 'dossier-read-state',
  text: 'SELECT state FROM central_dossier WHERE site = $1 AND id = $2',
};
