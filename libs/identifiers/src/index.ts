/** Finds what may tell who somebody is in free text. It assists and never certifies: people decide. */
export * from './contract.js';
