import { ClinicQuestion, ClinicWish } from './clinic-question.entity.js';

export { ClinicQuestion, ClinicWish };
export const clinicQuestionsEntities: (new () => object)[] = [ClinicQuestion, ClinicWish];
