import { judged, type Found, type Told } from './told.js';

const EMAIL = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu;
const SPELT =
  /(?<![\p{L}\d._-])[\p{L}\d._-]{2,64} ?[([]at[)\]] ?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/giu;

export function* emails({ text }: Told): Generator<Found> {
  yield* judged(text, 'email', EMAIL, () => ['high', 'address']);
  yield* judged(text, 'email', SPELT, () => ['high', 'address-spelt-out']);
}

const LINK = /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/giu;
/** Where pages are about guidance and papers, and their numbers lead to nobody. */
const PUBLIC_HOST =
  /^(?:[a-z0-9-]{1,63}\.){0,4}(?:nice\.org\.uk|nhs\.uk|gov\.uk|gov\.wales|nih\.gov|doi\.org|bmj\.com|thelancet\.com|cochranelibrary\.com|rcpch\.ac\.uk|who\.int|medicines\.org\.uk|legislation\.gov\.uk|togetherforshortlives\.org\.uk|hospiceuk\.org)$/i;
const ABOUT_A_PERSON =
  /(?:facebook|instagram|tiktok|twitter|x|linkedin|justgiving|gofundme|caringbridge|muchloved|youcaring)\.com\/./i;
const HAS_ID =
  /\d{5}|[0-9a-f]{8}-[0-9a-f]{4}|[?&#;](?:[a-z_]{0,20}id|patient|nhs|ref|token|mrn|crn|case|record)=./i;

export function* links({ text }: Told): Generator<Found> {
  yield* judged(text, 'url', LINK, ([link]) => {
    const host = /^(?:https?:\/\/)?([^/:?#]{1,260})/i.exec(link)?.[1] ?? '';
    if (ABOUT_A_PERSON.test(link)) return ['high', 'page-of-a-person'];
    return HAS_ID.test(link) && !PUBLIC_HOST.test(host) ? ['high', 'link-with-an-id'] : undefined;
  });
}
