// Runs a command on a screen, a virtual one where there is none: node scripts/with-display.mjs COMMAND [ARGUMENTS]
import { foreground } from './lib/children.mjs';
import { anyDisplay } from './lib/display.mjs';
import { runScript } from './lib/steps.mjs';

await runScript(async () => {
  const [command = 'true', ...args] = process.argv.slice(2);
  const display = await anyDisplay();
  try {
    return await foreground(command, args, { ...process.env, ...display.env });
  } finally {
    display.stop();
  }
});
