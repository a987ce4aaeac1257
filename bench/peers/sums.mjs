import process from 'node:process';
/**
 * What all peers compute of the log: for each partner introductions, clients, revenue and the median of the days from
 * Received to Closed. Rows are taken in any order.
 */
export class Sums {
  #partners = new Map();

  /** Days are numbers, whatever they count from. */
  add(partner, received, qualified, status, closed, revenue) {
    let sums = this.#partners.get(partner);
    if (!sums) this.#partners.set(partner, (sums = { introductions: 0, clients: 0, revenue: 0, days: [] }));
    const won = status === 'Won';
    if (won || qualified === 'yes') sums.introductions++;
    if (!won) return;
    sums.clients++;
    sums.revenue += revenue;
    sums.days.push(closed - received);
  }

  print() {
    const partners = [...this.#partners].map(([partner, { days, ...sums }]) => {
      days.sort((a, b) => a - b);
      const middle = days.length >> 1;
      const daysToClient = days.length % 2 === 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
      return { partner, ...sums, daysToClient };
    });
    process.stdout.write(JSON.stringify({ partners }));
  }
}
