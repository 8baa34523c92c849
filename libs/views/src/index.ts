export { Assets } from './assets.js';
export { type Frame, type FrameFacts, type FrameLink, frameOf } from './frame.js';
export { type Html, escapeHtml, safe, type Text } from './html.js';
export { keptTemplates } from './kept-templates.js';
export { type Theme, themeOf } from './theme.js';
export { Views } from './views.js';
