import { z } from 'zod';
import { written } from './written.js';

export const NeedsForm = z.object({ food: written, access: written });
