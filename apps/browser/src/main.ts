import { offerToCopy } from './copy-text.js';
import { startDesign } from './design.js';
import { keepOpenDetails } from './open-details.js';
import { warnOfUnsavedForms } from './unsaved-form.js';

// Every page works without this script; each behaviour looks for its own marks in the page and leaves the rest alone.
startDesign();
offerToCopy();
keepOpenDetails();
warnOfUnsavedForms();
