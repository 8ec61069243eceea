import type { Statement } from './statement.ts';

/** $1 site, $2 secret: makes the site's row the first time. */
export const createSite: Statement = {
  name: 'booking-create-site',
  text: 'INSERT INTO booking_site (site, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING',
};

export const readSite: Statement = {
  name: 'booking-read-site',
  text: 'SELECT secret, gen, g, heard FROM booking_site WHERE site = $1',
};

/** The row stays locked until the commit: one booking of a site after another, so that no slot is given twice. */
export const lockSite: Statement = { name: 'booking-lock-site', text: `${readSite.text} FOR UPDATE` };

/** $1 site, $2 day, $3 salt: the first one stays. */
export const createSalt: Statement = {
  name: 'booking-create-salt',
  text: 'INSERT INTO booking_salt (site, day, salt) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
};

export const readSalt: Statement = {
  name: 'booking-read-salt',
  text: 'SELECT salt FROM booking_salt WHERE site = $1 AND day = $2',
};

/** $1 site: the newest generation of its floor log, as a replica or sequenced here, with its head and when the last entry was sequenced. */
export const floorHead: Statement = {
  name: 'booking-floor-head',
  text: `SELECT head.gen, head.g, coalesce(
      (SELECT hat FROM replica_entry e WHERE head.log IS NULL AND e.site = $1 AND e.audience = 'floor' AND e.gen = head.gen AND e.g = head.g),
      (SELECT hat FROM sequenced_entry e WHERE e.log = head.log AND e.g = head.g), 0) AS hat
    FROM (
      SELECT NULL::integer AS log, gen, g FROM replica_log WHERE site = $1 AND audience = 'floor'
      UNION ALL SELECT id, gen, g FROM sequenced_log WHERE site = $1 AND audience = 'floor'
    ) AS head
    ORDER BY coalesce(substring(head.gen FROM '^g([1-9][0-9]{0,8})-')::bigint, 0) DESC, head.g DESC LIMIT 1`,
};

/** $1 site, $2 generation, $3 after this entry: tickets that keep an appointment. */
export const arrivals: Statement = {
  name: 'booking-arrivals',
  text: `SELECT op FROM replica_entry WHERE site = $1 AND audience = 'floor' AND gen = $2 AND g > $3
      AND position('"appointment":{'::bytea IN op) > 0
    UNION ALL
    SELECT e.op FROM sequenced_entry e JOIN sequenced_log l ON l.id = e.log
      WHERE l.site = $1 AND l.audience = 'floor' AND l.gen = $2 AND e.g > $3 AND position('"appointment":{'::bytea IN e.op) > 0`,
};

/** $1 site, $2 generation, $3 entry, $4 instant, $5 ids of those who came. */
export const noteHeard: Statement = {
  name: 'booking-note-heard',
  text: `WITH came AS (UPDATE booking SET state = 'arrived' WHERE site = $1 AND id = ANY($5::text[]) AND state = 'booked')
    UPDATE booking_site SET gen = $2, g = $3, heard = greatest(heard, $4) WHERE site = $1`,
};

/** $1 site, $2 service, $3 slot, $4 person: what a booking is decided by. */
export const loadKnown: Statement = {
  name: 'booking-known',
  text: `SELECT id, service, person, slot, state FROM booking WHERE site = $1 AND ((service = $2 AND slot = $3) OR person = $4)`,
};

/** $1 site, $2 service, $3 first and $4 last instant: places taken by slot. */
export const taken: Statement = {
  name: 'booking-taken',
  text: `SELECT slot, count(*) AS count FROM booking WHERE site = $1 AND service = $2 AND slot BETWEEN $3 AND $4 AND state <> 'cancelled'
    GROUP BY slot`,
};

/** $1 site, $2 id, $3 code, $4 service, $5 slot, $6 day, $7 person, $8 phone, $9 now. */
export const insertBooking: Statement = {
  name: 'booking-insert',
  text: `INSERT INTO booking (site, id, code, service, slot, day, person, phone, state, booked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', $9)`,
};

export const cancelBooking: Statement = {
  name: 'booking-cancel',
  text: `UPDATE booking SET state = 'cancelled', phone = NULL WHERE site = $1 AND id = $2`,
};

export const findByCode: Statement = {
  name: 'booking-by-code',
  text: 'SELECT id, code, service, slot, day, state FROM booking WHERE site = $1 AND code = $2',
};

/** $1 now, $2 until: takes the bookings whose reminder is due, each once. */
export const takeDue: Statement = {
  name: 'booking-take-due',
  text: `UPDATE booking SET reminded = true WHERE state = 'booked' AND NOT reminded AND phone IS NOT NULL AND slot > $1 AND slot <= $2
    RETURNING site, code, service, slot, phone`,
};

/** $1 today: telephones of days that are over. */
export const forgetPhones: Statement = {
  name: 'booking-forget-phones',
  text: 'UPDATE booking SET phone = NULL WHERE phone IS NOT NULL AND day < $1',
};

export const forgetMessages: Statement = {
  name: 'booking-forget-messages',
  text: 'DELETE FROM message_outbox WHERE last_day < $1',
};

/** $1 phone, $2 text, $3 now, $4 the last day on which it may be kept. */
export const handMessage: Statement = {
  name: 'booking-hand-message',
  text: 'INSERT INTO message_outbox (phone, text, handed_at, last_day) VALUES ($1, $2, $3, $4)',
};
