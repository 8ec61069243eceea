import type { Statement } from './statement.ts';

/** $1 site, $2 audience, $3 generation, in all of these. */
const ofGen = 'site = $1 AND audience = $2 AND gen = $3';

/** $4 the start's hash. */
export const createLog: Statement = {
  name: 'replica-create',
  text: 'INSERT INTO replica_log (site, audience, gen, g, hh) VALUES ($1, $2, $3, 0, $4) ON CONFLICT DO NOTHING',
};

/** The row stays locked until the commit: who waits here sees the head that the other one left. */
export const lockLog: Statement = {
  name: 'replica-lock',
  text: `SELECT g AS seq, hh AS h FROM replica_log WHERE ${ofGen} FOR UPDATE`,
};

/** $4 to $5, both included. */
export const loadHashes: Statement = {
  name: 'replica-hashes',
  text: `SELECT g, hh FROM replica_entry WHERE ${ofGen} AND g BETWEEN $4 AND $5`,
};

/** Entries and head in one statement: all of it or nothing. $4 and $5 are the new head. */
export const saveEntries: Statement = {
  name: 'replica-save',
  text: `WITH entries AS (
      INSERT INTO replica_entry (site, audience, gen, g, hh, term, epoch, seq, h, hat, res, op)
      SELECT $1, $2, $3, g, hh, term, epoch, seq, h, hat, substr($13::bytea, res_start, res_length),
        substr($16::bytea, op_start, op_length)
      FROM unnest($6::bigint[], string_to_array($7, E'\\n'), string_to_array($8, E'\\n'), string_to_array($9, E'\\n'),
        $10::bigint[], string_to_array($11, E'\\n'), $12::bigint[], $14::integer[], $15::integer[], $17::integer[], $18::integer[])
        AS fresh (g, hh, term, epoch, seq, h, hat, res_start, res_length, op_start, op_length)
    )
    UPDATE replica_log SET g = $4, hh = $5 WHERE ${ofGen}`,
};

export const readGenHead: Statement = {
  name: 'replica-gen-head',
  text: `SELECT g AS seq, hh AS h FROM replica_log WHERE ${ofGen}`,
};

/** $1 site, $2 audience: the highest generation (common/wire/generation.ts); of equal ones the one that came last. */
export const readHead: Statement = {
  name: 'replica-head',
  text: `SELECT gen, g AS seq, hh AS h FROM replica_log WHERE site = $1 AND audience = $2
    ORDER BY coalesce(substring(gen FROM '^g([1-9][0-9]{0,8})-')::bigint, 0) DESC, ord DESC LIMIT 1`,
};

export const readEntryHash: Statement = {
  name: 'replica-entry-hash',
  text: `SELECT hh AS h FROM replica_entry WHERE ${ofGen} AND g = $4`,
};

export const readEntries: Statement = {
  name: 'replica-entries',
  text: `SELECT g, hh, term, epoch, seq, h, hat, res, op FROM replica_entry WHERE ${ofGen} AND g > $4 ORDER BY g LIMIT $5`,
};
