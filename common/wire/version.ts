/**
 * Version of the sync protocol. A peer with another version is refused by name (`bye` with `protocol`), never guessed at.
 *
 * History:
 * 1: hello/welcome with proof of own tails and cursor, push/ack/gap/fork, pull/ops, stable, status, presence, bye.
 * 2: challenge and signed hello, logs of other terminals offered and pushed (term), chain/hashes, where a copy begins (start), named ends
 *    of enrolment and of generations.
 * 3: an enrolment code that was made for other roles, or for another name, is answered by what it is for.
 */
export const PROTOCOL_VERSION = 3;
