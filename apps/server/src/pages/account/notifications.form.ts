import { DIGEST_CHOICES, DIGEST_TIMES, MOVED_TALKS_CHOICES, REMINDER_CHOICES } from '#notifications';
import { z } from 'zod';

export const NOTIFICATION_FIELDS = ['reminders', 'digest', 'digestTime', 'movedTalks'] as const;

export const NotificationsForm = z.object({
  reminders: z.enum(REMINDER_CHOICES, 'Choose when we remind you'),
  digest: z.enum(DIGEST_CHOICES, 'Choose how often we write'),
  digestTime: z.enum(DIGEST_TIMES, 'Choose a time of day'),
  movedTalks: z.enum(MOVED_TALKS_CHOICES, 'Choose whether we write to you when a talk moves').optional(),
});
