// Pushes and pulls documents between PouchDB and express-pouchdb, each in a process of its own. Every line on standard input is one round; its answer
// is one line of JSON: ops per second up and down. Runs in a folder where package.json is installed.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb');
const [mode, dir, count] = process.argv.slice(2);
const prefixed = PouchDB.defaults({ prefix: `${dir}/${mode}-` });

if (mode === 'server') {
  const express = require('express');
  const app = express();
  app.use('/', require('express-pouchdb')(prefixed, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
  const server = app.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
} else {
  const server = fork(import.meta.filename, ['server', dir, count], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = await once(server, 'message');
  const docs = Number(count);
  let round = 0;
  const rate = async (act) => {
    const start = performance.now();
    await act();
    return (docs * 1_000) / (performance.now() - start);
  };
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'end') break;
    round += 1;
    const local = new prefixed(`up${round}`);
    const remote = new PouchDB(`http://127.0.0.1:${port}/db${round}`);
    await local.bulkDocs(
      Array.from({ length: docs }, (_, n) => ({ _id: `op-${round}-${n}`, t: 'ticket.issue', pad: 'x'.repeat(300) })),
    );
    const up = await rate(() => local.replicate.to(remote, { batch_size: 500 }));
    const other = new prefixed(`down${round}`);
    const down = await rate(() => other.replicate.from(remote, { batch_size: 500 }));
    console.log(JSON.stringify({ up, down }));
    await local.destroy();
    await other.destroy();
  }
  server.kill('SIGKILL');
  process.exit(0);
}
