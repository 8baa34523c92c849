import { STAFF_GROUPS } from '#kernel';
import { POSITIONS, SECTORS } from '#organisations';
import { z } from 'zod';
import { pageQuery } from './lists.schema.js';

const workforce = z.array(z.object({ staffGroup: z.enum(STAFF_GROUPS), headcount: z.int().min(0) }));

export const NewOrganisation = z.object({
  name: z.string(),
  shortName: z.string().default(''),
  position: z.enum(POSITIONS),
  sector: z.enum(SECTORS),
  area: z.string().default(''),
  workforce: workforce.default([]),
});

export const OrganisationChange = z
  .object({
    name: z.string(),
    shortName: z.string(),
    position: z.enum(POSITIONS),
    sector: z.enum(SECTORS),
    area: z.string(),
    workforce,
  })
  .partial();

export const OrganisationAsked = z.object({
  ...pageQuery,
  position: z.enum(POSITIONS).optional(),
  sector: z.enum(SECTORS).optional(),
  area: z.string().optional(),
  q: z.string().optional(),
});

export const OrganisationShown = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  position: z.enum(POSITIONS),
  sector: z.enum(SECTORS),
  area: z.string(),
  workforce,
  createdAt: z.iso.datetime(),
  version: z.int(),
});
