import { notFound } from '#kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** The number of a row in an address. No file has rows that are not such a number, so there is nothing to find. */
@Injectable()
export class RowNumber implements PipeTransform<string, number> {
  transform(written: string): number {
    if (!/^\d{1,9}$/.test(written)) throw notFound('this row of the file');
    return Number(written);
  }
}
