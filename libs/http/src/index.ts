export { localPath, SeeOther, seeOther, Sent, sent, Shown, shown, type Notice } from './answers.js';
export { pageAsked, readBody, readQuery, staleVersion, versionExpected, withEtag } from './api.js';
export { DescribedUnder, describer, NotDescribed, type Describer } from './described.js';
export {
  fieldErrors,
  many,
  orRefused,
  readForm,
  uploadedFile,
  type FormAnswer,
  type Typed,
  type UploadedFile,
} from './forms.js';
export { given } from './given.js';
export { Operation, type OperationWords } from './operation.js';
export { problemOf, statusOf, titleOf, type Problem } from './problem.js';
export { PartNumber, RowNumber } from './row-number.js';
export {
  ONLY,
  OPEN,
  Open,
  SignedIn,
  visitOf,
  Who,
  type Only,
  type Reply,
  type Viewer,
  type Visit,
} from './visit.js';
