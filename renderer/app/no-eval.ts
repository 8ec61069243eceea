import { z } from 'zod';

/**
 * Tells zod not to try whether it may compile its checks with `new Function`: the policy forbids it, and each try is reported as a
 * breach. It must run before the first schema is made, so every page names this file before its own main.tsx.
 */
z.config({ jitless: true });
