import { notFound } from '#kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** The number of a thing in an address. Where it is no such number, there is nothing to find. */
abstract class PlaceNumber implements PipeTransform<string, number> {
  protected abstract readonly what: string;

  transform(written: string): number {
    if (!/^\d{1,9}$/.test(written)) throw notFound(this.what);
    return Number(written);
  }
}

@Injectable()
export class RowNumber extends PlaceNumber {
  protected readonly what = 'this row of the file';
}

@Injectable()
export class PartNumber extends PlaceNumber {
  protected readonly what = 'this part of the day';
}
