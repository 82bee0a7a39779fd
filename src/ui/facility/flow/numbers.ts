/** 1,234,567 from a whole number of any size. */
export function inThousands(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, ',')
}
