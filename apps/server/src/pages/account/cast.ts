/** The people whom a visitor of the demonstration can be, by the addresses that it gives them. */
export const CAST: readonly { readonly email: string; readonly does: string }[] = [
  { email: 'oli@northmoor.example', does: 'keeps the registers and writes the board report' },
  { email: 'amina@northmoor.example', does: 'publishes clinics and leads them' },
  { email: 'ben@northmoor.example', does: 'brings a case' },
  { email: 'priya@northmoor.example', does: 'comes to clinics between shifts' },
  { email: 'joan@northmoor.example', does: 'wonders what there is for reception staff' },
  { email: 'tomos@northmoor.example', does: 'drives families, and learns on a phone' },
  { email: 'ruth@northmoor.example', does: 'teaches children who are ill' },
  { email: 'ada@northmoor.example', does: 'looks after the system' },
];
