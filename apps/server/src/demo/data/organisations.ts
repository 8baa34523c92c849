import type { Position, Sector } from '#organisations';

/** An invented organisation: how many of its people are in the network, and how ready they are to come. */
export interface DemoOrganisation {
  readonly name: string;
  readonly shortName: string;
  readonly position: Position;
  readonly sector: Sector;
  readonly area: string;
  readonly people: number;
  /** 1 is usual; 0 is an organisation of which nobody has ever come. */
  readonly warmth: number;
}

type Line = readonly [
  name: string,
  shortName: string,
  sector: Sector,
  area: string,
  people: number,
  warmth: number,
];

const HUBS: readonly Line[] = [
  ["Northmoor Children's Hospital", 'Northmoor', 'nhs', 'Northmoor', 36, 1.1],
  ['Ysbyty Brynhafod Teaching Hospital', 'Ysbyty Brynhafod', 'nhs', 'Brynhafod', 26, 1],
  ['Saltmarsh Coast General Hospital', 'Saltmarsh General', 'nhs', 'Saltmarsh Coast', 22, 0.9],
  ['Larkwing House Children’s Hospice', 'Larkwing House', 'voluntary', 'Ashwold', 22, 1.3],
  ['Ashwold Community Paediatrics', 'Ashwold Paediatrics', 'nhs', 'Ashwold', 18, 1],
  ['Morning Star Hospice at Dunwater', 'Morning Star', 'voluntary', 'Dunwater', 18, 1.2],
];

const NHS_SPOKES: readonly Line[] = [
  ['Calder Vale Community Nursing', 'Calder Vale', 'nhs', 'Calder Vale', 18, 1.2],
  ['Thornmere Levels Community Health', 'Thornmere Health', 'nhs', 'Thornmere', 10, 0.9],
  ['Dunwater District Hospital', 'Dunwater District', 'nhs', 'Dunwater', 12, 0.7],
  ['Bwrdd Gofal Cymunedol Dyffryn Aeron Isaf', 'Dyffryn Aeron Isaf', 'nhs', 'Brynhafod', 10, 1],
  ['St Osyth’s Health Centre', 'St Osyth’s', 'nhs', 'Northmoor', 6, 0.6],
  ['Quarry Lane Surgery', 'Quarry Lane', 'nhs', 'Northmoor', 4, 0],
  ['Saltmarsh Health Visiting and School Nursing', 'Saltmarsh School Nursing', 'nhs', 'Saltmarsh Coast', 10, 1],
  ['Fernhill Learning Disability Nursing Team', 'Fernhill LD Nursing', 'nhs', 'Fernhill', 8, 1],
  ['Ashwold Ambulance Station', 'Ashwold Ambulance', 'nhs', 'Ashwold', 5, 0.5],
  ['Northmoor Regional Pharmacy and Laboratory Service', 'Regional Pharmacy', 'nhs', 'Northmoor', 7, 0.8],
  ['Thornmere Child Development Centre', 'Thornmere CDC', 'nhs', 'Thornmere', 8, 1],
];

const VOLUNTARY_SPOKES: readonly Line[] = [
  ['Elm House', 'Elm House', 'voluntary', 'Calder Vale', 22, 1.3],
  ['Hosbis y Wawr', 'Hosbis y Wawr', 'voluntary', 'Brynhafod', 14, 1.1],
  ['The Lantern Hospice for Saltmarsh and the Outer Isles', 'The Lantern', 'voluntary', 'Saltmarsh Coast', 12, 1],
  ['Thornmere Hospice at Home', 'Thornmere at Home', 'voluntary', 'Thornmere', 8, 0.9],
  ['Siblings Together in Ashwold', 'Siblings Together', 'voluntary', 'Ashwold', 5, 0.9],
  ['Wheels & Welcome Volunteer Drivers', 'Wheels & Welcome', 'voluntary', 'Dunwater', 9, 0.9],
  ['The Quiet Garden Bereavement Trust', 'Quiet Garden', 'voluntary', 'Northmoor', 5, 0.8],
  ['Parents’ Voice (Northmoor and the Vales)', 'Parents’ Voice', 'voluntary', 'Northmoor', 7, 0.8],
  ['Fernhill Family Support', 'Fernhill Families', 'voluntary', 'Fernhill', 4, 0],
];

const COUNCIL_SPOKES: readonly Line[] = [
  ['Northmoor Borough Council Children’s Services', 'Northmoor Council', 'local-authority', 'Northmoor', 8, 0.5],
  ['Calder Vale District Council Social Care', 'Calder Vale Council', 'local-authority', 'Calder Vale', 6, 0.7],
  ['Cyngor Sir Brynhafod', 'Cyngor Brynhafod', 'local-authority', 'Brynhafod', 6, 0.6],
  ['Saltmarsh Coast Council Short Breaks Service', 'Saltmarsh Short Breaks', 'local-authority', 'Saltmarsh Coast', 5, 0],
  ['Dunwater and Thornmere Joint Equipment Store', 'Joint Equipment Store', 'local-authority', 'Dunwater', 4, 0.6],
];

const SCHOOL_SPOKES: readonly Line[] = [
  ['Fernhill School', 'Fernhill', 'education', 'Fernhill', 8, 1.2],
  ['Ysgol Pen-y-Bryn Uchaf', 'Ysgol Pen-y-Bryn', 'education', 'Brynhafod', 6, 0.9],
  ['The Willows Special School', 'The Willows', 'education', 'Northmoor', 6, 0.8],
  ['Harbour Lights Academy for Children with Complex Needs', 'Harbour Lights', 'education', 'Saltmarsh Coast', 5, 0.8],
  ['Ashwold Hospital and Home Teaching Service', 'Ashwold Teaching', 'education', 'Ashwold', 4, 0.9],
  ['Thornmere Nursery School', 'Thornmere Nursery', 'education', 'Thornmere', 3, 0],
];

const OTHER_SPOKES: readonly Line[] = [
  ['Northmoor and the Vales Health and Care Commissioning', 'Commissioning', 'commissioner', 'Northmoor', 4, 0.6],
  ['Brynhafod Children’s Commissioning Partnership', 'Brynhafod Partnership', 'commissioner', 'Brynhafod', 3, 0],
  ['Oakenshaw Supported Living', 'Oakenshaw', 'other', 'Calder Vale', 6, 0.7],
  ['University of the Vales, School of Health Studies', 'University of the Vales', 'other', 'Dunwater', 9, 0.9],
];

const spokes = [
  ...NHS_SPOKES,
  ...VOLUNTARY_SPOKES,
  ...COUNCIL_SPOKES,
  ...SCHOOL_SPOKES,
  ...OTHER_SPOKES,
];

/** 6 hubs and 35 spokes of an invented region. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  ...HUBS.map((line) => organisationIn(line, 'hub')),
  ...spokes.map((line) => organisationIn(line, 'spoke')),
];

function organisationIn(line: Line, position: Position): DemoOrganisation {
  const [name, shortName, sector, area, people, warmth] = line;
  return { name, shortName, position, sector, area, people, warmth };
}
