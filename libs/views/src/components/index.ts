import type { Component } from '../component.js';
import { passwordInput, searchInput } from './button-field.js';
import { card, cardAction } from './card.js';
import { checkboxes, radios } from './choices.js';
import { characterCount, fileUpload } from './composed.js';
import { details, panel, scroll, tabs, warningCallout } from './content.js';
import { dateInput } from './date-input.js';
import { input, select, textarea } from './fields.js';
import { footer } from './footer.js';
import { header } from './header.js';
import { caption, fieldset, heading, label, legend } from './headings.js';
import { icon } from './icon.js';
import { actionLink, backLink, breadcrumb, button, skipLink } from './links.js';
import { errorMessage, errorSummary, hint, insetText, notificationBanner, tag } from './messages.js';
import { contentsList, pagination } from './navigation.js';
import { chartFigure, filterTags, keyNumbers, minutesBar, nextThing, sessionCard } from './ours.js';
import { summaryList } from './summary-list.js';
import { table } from './table.js';

/** The design library's components that we draw; the template of each is the `.hbs` of the same name. */
export const DESIGN: readonly Component[] = [
  caption,
  heading,
  label,
  legend,
  fieldset,
  hint,
  errorMessage,
  insetText,
  tag,
  errorSummary,
  notificationBanner,
  input,
  textarea,
  select,
  radios,
  checkboxes,
  dateInput,
  icon,
  button,
  backLink,
  actionLink,
  skipLink,
  breadcrumb,
  details,
  panel,
  warningCallout,
  tabs,
  scroll,
  card,
  cardAction,
  summaryList,
  table,
  contentsList,
  pagination,
  header,
  footer,
  fileUpload,
  characterCount,
  passwordInput,
  searchInput,
];

/** Ours, for what the design library has no word for. */
const OURS: readonly Component[] = [nextThing, sessionCard, minutesBar, filterTags, chartFigure, keyNumbers];

export const COMPONENTS: readonly Component[] = [...DESIGN, ...OURS];
