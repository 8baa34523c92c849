/**
 * The national staff groups (NHS Data Dictionary STAFF GROUP) and, from E1, ours for people outside it.
 * They stand in the kernel because workforce, roles, audiences and reports all speak of them.
 */
export const STAFF_GROUPS = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  'E1',
  'E2',
  'E3',
  'E4',
  'E9',
  '99',
] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];

export const STAFF_GROUP_NAMES: Readonly<Record<StaffGroup, string>> = {
  '01': 'Medical and Dental',
  '02': 'Students',
  '03': 'Nursing and Midwifery Registered',
  '04': 'Allied Health Professionals',
  '05': 'Additional Professional Scientific and Technical',
  '06': 'Healthcare Scientists',
  '07': 'Additional Clinical Services',
  '08': 'Administrative and Clerical',
  '09': 'Estates and Ancillary',
  '10': 'Supplementary Roles',
  E1: 'Education staff',
  E2: 'Social care staff',
  E3: 'Commissioner',
  E4: 'Parent, carer or service user',
  E9: 'Other outside health',
  '99': 'Not known',
};

/** Reports' coarse view of who came: seven tiers, never two boxes, and "not known" always a row. */
export const TIERS = [
  'registered-clinical',
  'clinical-support',
  'non-clinical',
  'students',
  'volunteers',
  'outside-health',
  'not-known',
] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  'registered-clinical': 'Registered clinical',
  'clinical-support': 'Clinical support',
  'non-clinical': 'Non-clinical',
  students: 'Students',
  volunteers: 'Volunteers',
  'outside-health': 'Outside health',
  'not-known': 'Not known',
};

const TIER_OF: Readonly<Record<StaffGroup, Tier>> = {
  '01': 'registered-clinical',
  '02': 'students',
  '03': 'registered-clinical',
  '04': 'registered-clinical',
  '05': 'registered-clinical',
  '06': 'registered-clinical',
  '07': 'clinical-support',
  '08': 'non-clinical',
  '09': 'non-clinical',
  '10': 'volunteers',
  E1: 'outside-health',
  E2: 'outside-health',
  E3: 'outside-health',
  E4: 'outside-health',
  E9: 'outside-health',
  '99': 'not-known',
};

export function tierOf(group: StaffGroup): Tier {
  return TIER_OF[group];
}

export function isStaffGroup(code: string): code is StaffGroup {
  return (STAFF_GROUPS as readonly string[]).includes(code);
}
