import { offerToCopy } from './copy-text.js';
import { startDesign } from './design.js';
import { offerDragging } from './drag.js';
import { keepDrafts } from './draft.js';
import { offerMarkdown } from './markdown-buttons.js';
import { offerMentions } from './mentions.js';
import { tellNewPosts } from './new-posts.js';
import { keepOpenDetails } from './open-details.js';
import { warnOfUnsavedForms } from './unsaved-form.js';
import { watchForChanges } from './watch.js';

// Every page works without this script; each behaviour looks for its own marks in the page and leaves the rest alone.
startDesign();
offerToCopy();
offerDragging();
keepDrafts();
keepOpenDetails();
offerMarkdown();
offerMentions();
tellNewPosts();
warnOfUnsavedForms();
watchForChanges();
