import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './statements.js';

/** The roles and reporting schemes that a new network begins with. All of it is the coordinator's to change. */
export class FirstRoles1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insert(runner, 'role (id, name, staff_group)', ROLES);
    await insert(runner, 'scheme (id, name, columns)', SCHEMES);
    await insert(runner, 'scheme_group (scheme_id, staff_group, column_name)', groupRows());
    await insert(runner, 'scheme_role (scheme_id, role_id, column_name)', MANAGERS);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

type Row = readonly [string, string, string];

const ROLES: readonly Row[] = [
  ['consultant', 'Consultant', '01'],
  ['specialty-doctor', 'Specialty doctor', '01'],
  ['doctor-in-training', 'Doctor in training', '01'],
  ['gp', 'General practitioner (GP)', '01'],
  ['dentist', 'Dentist', '01'],
  ['medical-student', 'Medical student', '02'],
  ['nursing-student', 'Nursing student', '02'],
  ['other-student', 'Other student or apprentice', '02'],
  ['staff-nurse', 'Staff nurse', '03'],
  ['ward-sister', 'Ward sister or charge nurse', '03'],
  ['nurse-specialist', 'Nurse specialist', '03'],
  ['community-nurse', 'Community nurse', '03'],
  ['health-visitor', 'Health visitor', '03'],
  ['school-nurse', 'School nurse', '03'],
  ['learning-disability-nurse', 'Learning disability nurse', '03'],
  ['midwife', 'Midwife', '03'],
  ['physiotherapist', 'Physiotherapist', '04'],
  ['occupational-therapist', 'Occupational therapist', '04'],
  ['speech-and-language-therapist', 'Speech and language therapist', '04'],
  ['dietitian', 'Dietitian', '04'],
  ['paramedic', 'Paramedic', '04'],
  ['arts-therapist', 'Art, drama or music therapist', '04'],
  ['chaplain', 'Chaplain', '05'],
  ['pharmacist', 'Pharmacist', '05'],
  ['psychologist', 'Psychologist', '05'],
  ['counsellor', 'Counsellor', '05'],
  ['social-worker', 'Social worker', '05'],
  ['healthcare-scientist', 'Healthcare scientist', '06'],
  ['health-care-assistant', 'Health care assistant', '07'],
  ['nursery-nurse', 'Nursery nurse', '07'],
  ['play-specialist', 'Play specialist', '07'],
  ['therapy-assistant', 'Therapy assistant', '07'],
  ['family-support-worker', 'Family support worker', '07'],
  ['receptionist', 'Receptionist', '08'],
  ['ward-clerk', 'Ward clerk', '08'],
  ['administrator', 'Administrator or secretary', '08'],
  ['manager', 'Manager', '08'],
  ['executive', 'Executive or director', '08'],
  ['fundraiser', 'Fundraiser', '08'],
  ['porter', 'Porter', '09'],
  ['housekeeper', 'Housekeeper or cleaner', '09'],
  ['cook', 'Cook or catering assistant', '09'],
  ['volunteer', 'Volunteer', '10'],
  ['volunteer-driver', 'Volunteer driver', '10'],
  ['trustee', 'Trustee', '10'],
  ['teacher', 'Teacher', 'E1'],
  ['teaching-assistant', 'Teaching assistant', 'E1'],
  ['head-teacher', 'Head teacher', 'E1'],
  ['social-care-worker', 'Social care worker', 'E2'],
  ['social-care-manager', 'Social care manager', 'E2'],
  ['commissioner', 'Commissioner', 'E3'],
  ['parent-or-carer', 'Parent or carer', 'E4'],
  ['service-user', 'Young person or service user', 'E4'],
  ['researcher', 'Researcher', 'E9'],
  ['other-outside-health', 'Other job outside health', 'E9'],
  ['not-known', 'Not known', '99'],
];

/** Staff group, its name, its tier, and its column in the published four-way split. */
const GROUPS: readonly (readonly [string, string, string, string])[] = [
  ['01', 'Medical and Dental', 'Registered clinical', 'Clinical'],
  ['02', 'Students', 'Students', 'Other'],
  ['03', 'Nursing and Midwifery Registered', 'Registered clinical', 'Nursing'],
  ['04', 'Allied Health Professionals', 'Registered clinical', 'Clinical'],
  ['05', 'Additional Professional Scientific and Technical', 'Registered clinical', 'Clinical'],
  ['06', 'Healthcare Scientists', 'Registered clinical', 'Clinical'],
  ['07', 'Additional Clinical Services', 'Clinical support', 'Other'],
  ['08', 'Administrative and Clerical', 'Non-clinical', 'Other'],
  ['09', 'Estates and Ancillary', 'Non-clinical', 'Other'],
  ['10', 'Supplementary Roles', 'Volunteers', 'Other'],
  ['E1', 'Education staff', 'Outside health', 'Other'],
  ['E2', 'Social care staff', 'Outside health', 'Other'],
  ['E3', 'Commissioner', 'Outside health', 'Other'],
  ['E4', 'Parent, carer or service user', 'Outside health', 'Other'],
  ['E9', 'Other outside health', 'Outside health', 'Other'],
  ['99', 'Not known', 'Not known', 'Other'],
];

const TIERS = [
  'Registered clinical',
  'Clinical support',
  'Non-clinical',
  'Students',
  'Volunteers',
  'Outside health',
  'Not known',
];

const SCHEMES: readonly Row[] = [
  ['tier', 'Tier', JSON.stringify(TIERS)],
  ['staff-group', 'Staff group', JSON.stringify(GROUPS.map(([, name]) => name))],
  // No columns of its own: every role is one.
  ['role', 'Role', '[]'],
  [
    'papworth-2021',
    'Clinical, nursing, management, other (Papworth, Fraser and Taylor 2021)',
    JSON.stringify(['Clinical', 'Nursing', 'Management', 'Other']),
  ],
];

const MANAGERS: readonly Row[] = ['manager', 'executive', 'social-care-manager'].map(
  (role) => ['papworth-2021', role, 'Management'] as const,
);

function groupRows(): Row[] {
  return GROUPS.flatMap(([group, name, tier, split]): Row[] => [
    ['tier', group, tier],
    ['staff-group', group, name],
    ['papworth-2021', group, split],
  ]);
}

async function insert(runner: QueryRunner, into: string, rows: readonly Row[]): Promise<void> {
  const quoted = rows.map((row) => `(${row.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`);
  await runner.query(`insert into ${into} values ${quoted.join(', ')}`);
}
