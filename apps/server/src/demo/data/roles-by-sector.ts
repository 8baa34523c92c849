import type { Sector } from '#organisations';

type Mix = readonly (readonly [roleId: string, weight: number])[];

const CARE_TEAM = mix(`
  consultant 5, specialty-doctor 4, doctor-in-training 5, staff-nurse 15, ward-sister 5,
  nurse-specialist 9, community-nurse 8, school-nurse 3, health-visitor 3, learning-disability-nurse 3,
  physiotherapist 4, occupational-therapist 4, speech-and-language-therapist 3, dietitian 3, paramedic
  1, pharmacist 3, psychologist 3, chaplain 2, social-worker 2, healthcare-scientist 2,
  health-care-assistant 7, nursery-nurse 3, play-specialist 3, therapy-assistant 2, receptionist 5,
  ward-clerk 5, administrator 5, manager 4, executive 1, porter 3, housekeeper 4, cook 2,
  nursing-student 3, medical-student 2, not-known 1`);

/** What people do where they work. The weights make about half of them registered clinicians. */
export const ROLES_BY_SECTOR: Readonly<Record<Sector, Mix>> = {
  nhs: CARE_TEAM,
  voluntary: mix(`
  consultant 1, specialty-doctor 1, staff-nurse 10, ward-sister 3, nurse-specialist 4, counsellor 3,
  chaplain 2, social-worker 2, physiotherapist 2, arts-therapist 2, health-care-assistant 7,
  family-support-worker 5, play-specialist 2, receptionist 5, administrator 4, fundraiser 5, manager 3,
  executive 1, housekeeper 4, cook 4, volunteer 6, volunteer-driver 5, trustee 2, parent-or-carer 3,
  service-user 1`),
  'local-authority': mix(`
  social-worker 5, social-care-worker 7, social-care-manager 3, occupational-therapist 2,
  family-support-worker 3, administrator 3, receptionist 2, manager 2`),
  education: mix(`
  teacher 6, teaching-assistant 6, head-teacher 2, school-nurse 1, receptionist 2, cook 1, nursery-nurse
  1`),
  commissioner: mix(`
  commissioner 5, administrator 1, manager 1`),
  other: mix(`
  social-care-worker 3, social-care-manager 1, researcher 3, other-student 2, nursing-student 4,
  other-outside-health 2, administrator 1`),
};

/** Roles that must be there whatever chance says, so that every staff group is: the role, and where. */
export const CERTAIN_ROLES: readonly (readonly [roleId: string, shortName: string])[] = [
  ['healthcare-scientist', 'Regional Pharmacy'],
  ['medical-student', 'University of the Vales'],
  ['parent-or-carer', 'Parents’ Voice'],
  ['service-user', 'Parents’ Voice'],
  ['commissioner', 'Commissioning'],
  ['social-care-worker', 'Northmoor Council'],
  ['researcher', 'University of the Vales'],
  ['volunteer-driver', 'Wheels & Welcome'],
  ['porter', 'Northmoor'],
  ['not-known', 'St Osyth’s'],
];

function mix(text: string): Mix {
  return text.split(',').map((part) => {
    const [roleId = '', weight] = part.trim().split(/\s+/);
    return [roleId, Number(weight)] as const;
  });
}
