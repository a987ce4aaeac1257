/** How far below a threshold still meets it: 1.1 hours at 100 an hour are 110.00000000000001, and a return of 330 on them is 3x. */
const TOLERANCE = 1e-9;

/** Whether a multiple, score or share meets a threshold. */
export function reaches(amount: number, threshold: number): boolean {
  return amount >= threshold - TOLERANCE;
}
