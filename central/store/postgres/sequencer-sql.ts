import { waitingSql } from '#central/log/waiting.ts';
import type { Statement } from './statement.ts';

/** $1 site, $2 audiences. The rows stay locked until the commit, always in the same order: who waits here sees the head that the other one left. */
export const lockLogs: Statement = {
  name: 'sequencer-lock',
  text: `SELECT id, audience, gen, g, hh FROM sequenced_log WHERE site = $1 AND audience = ANY($2::text[])
    ORDER BY audience FOR UPDATE`,
};

/** Per run (log, term, epoch, first, last number): the writer's tail, and its hashes in that span. Each is one walk down the writers' index. */
export const loadWriters: Statement = {
  name: 'sequencer-writers',
  text: `SELECT run.log, run.term, run.epoch, known.tail, known.seq, known.h
    FROM unnest($1::integer[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) AS run (log, term, epoch, first, last)
    CROSS JOIN LATERAL (
      (SELECT true AS tail, seq, h FROM sequenced_entry e
        WHERE e.log = run.log AND e.term = run.term AND e.epoch = run.epoch ORDER BY seq DESC LIMIT 1)
      UNION ALL
      SELECT false, seq, h FROM sequenced_entry e
        WHERE e.log = run.log AND e.term = run.term AND e.epoch = run.epoch AND e.seq BETWEEN run.first AND run.last
    ) AS known`,
};

/** The first entry of each uid (log, uid) that does not only wait for a newer program. */
export const loadUids: Statement = {
  name: 'sequencer-uids',
  text: `SELECT asked.log, asked.uid, known.g
    FROM unnest($1::integer[], string_to_array($2, E'\\n')) AS asked (log, uid)
    CROSS JOIN LATERAL (
      SELECT g FROM sequenced_entry e WHERE e.log = asked.log AND e.uid = asked.uid
        AND e.res NOT IN (${waitingSql('::bytea')}) ORDER BY g LIMIT 1
    ) AS known`,
};

/** States by (log, key). LIMIT 1 keeps it one look-up per key, however small the table was when this was planned. */
export const loadStates: Statement = {
  name: 'sequencer-states',
  text: `SELECT asked.log, asked.key, known.value
    FROM unnest($1::integer[], string_to_array($2, E'\\n')) AS asked (log, key)
    CROSS JOIN LATERAL (SELECT value FROM sequenced_state s WHERE s.log = asked.log AND s.key = asked.key LIMIT 1) AS known`,
};

/** Entries, states and heads in one statement: all of it or nothing. */
export const saveBatch: Statement = {
  name: 'sequencer-save',
  text: `WITH entries AS (
      INSERT INTO sequenced_entry (log, g, hh, term, epoch, seq, h, hat, res, op, uid)
      SELECT log, g, hh, term, epoch, seq, h, hat, substr($13::bytea, res_start, res_length),
        substr($14::bytea, op_start, op_length), uid
      FROM unnest($1::integer[], $2::bigint[], string_to_array($3, E'\\n'), string_to_array($4, E'\\n'), string_to_array($5, E'\\n'),
        $6::bigint[], string_to_array($7, E'\\n'), $8::bigint[],
        $9::integer[], $10::integer[], $11::integer[], $12::integer[], string_to_array($15, E'\\n', ''))
        AS fresh (log, g, hh, term, epoch, seq, h, hat, res_start, res_length, op_start, op_length, uid)
    ), states AS (
      INSERT INTO sequenced_state (log, key, value)
      SELECT * FROM unnest($16::integer[], string_to_array($17, E'\\n'), string_to_array($18, E'\\n'))
      ON CONFLICT (log, key) DO UPDATE SET value = excluded.value
    )
    UPDATE sequenced_log SET g = head.g, hh = head.hh
    FROM unnest($19::integer[], $20::bigint[], $21::text[]) AS head (log, g, hh) WHERE id = head.log`,
};

/** $1 site, $2 audience, $3 generation. */
const ofLog = '(SELECT id FROM sequenced_log WHERE site = $1 AND audience = $2 AND gen = $3)';

export const readEntries: Statement = {
  name: 'sequencer-entries',
  text: `SELECT g, hh, term, epoch, seq, h, hat, res, op FROM sequenced_entry
    WHERE log = ${ofLog} AND g > $4 ORDER BY g LIMIT $5`,
};

/** $1 site, $2 audience, $3 after, $4 limit. */
export const readWaiting: Statement = {
  name: 'sequencer-waiting',
  text: `SELECT g, hh, term, epoch, seq, h, hat, res, op FROM sequenced_entry e
    WHERE log = (SELECT id FROM sequenced_log WHERE site = $1 AND audience = $2) AND g > $3 AND res IN (${waitingSql('::bytea')})
      AND NOT EXISTS (SELECT FROM sequenced_entry other
        WHERE other.log = e.log AND other.uid = e.uid AND other.res NOT IN (${waitingSql('::bytea')}))
    ORDER BY g LIMIT $4`,
};

export const readEntryHash: Statement = {
  name: 'sequencer-entry-hash',
  text: `SELECT hh AS h FROM sequenced_entry WHERE log = ${ofLog} AND g = $4`,
};

export const readHead: Statement = {
  name: 'sequencer-head',
  text: 'SELECT gen, g AS seq, hh AS h FROM sequenced_log WHERE site = $1 AND audience = $2',
};

/** $1 site, $2 audience, $3 term, $4 epoch. */
const ofWriter = 'log = (SELECT id FROM sequenced_log WHERE site = $1 AND audience = $2) AND term = $3 AND epoch = $4';

export const readTail: Statement = {
  name: 'sequencer-tail',
  text: `SELECT seq, h FROM sequenced_entry WHERE ${ofWriter} ORDER BY seq DESC LIMIT 1`,
};

export const readWriterHash: Statement = {
  name: 'sequencer-writer-hash',
  text: `SELECT seq, h FROM sequenced_entry WHERE ${ofWriter} AND seq = $5`,
};
