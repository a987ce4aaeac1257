/** A practice as plain rows with ISO days: what the oracle computes from, and what is written into sheets for the software. */
export interface PartnerRow {
  name: string;
  start?: string | undefined;
  category?: string | undefined;
  stage?: string | undefined;
  model?: string | undefined;
  /** 0-1. */
  share?: number | undefined;
  retainer?: number | undefined;
  minimum?: number | undefined;
  expectedIntros?: number | undefined;
  expectedRevenue?: number | undefined;
  cadence?: number | undefined;
  cycle?: number | undefined;
  /** How many of the five agreement elements say yes. */
  agreed?: number | undefined;
}

export interface ReferralRow {
  partner: string;
  received?: string | undefined;
  id?: string | undefined;
  given?: boolean | undefined;
  client?: string | undefined;
  qualified?: boolean | undefined;
  status?: 'won' | 'lost' | 'open' | undefined;
  closed?: string | undefined;
  revenue?: number | undefined;
  aum?: number | undefined;
  netNew?: boolean | undefined;
  credit?: number | undefined;
  influenced?: boolean | undefined;
  ended?: string | undefined;
}

export interface ActivityRow {
  partner: string;
  date: string;
  type: string;
  hours?: number | undefined;
  cost?: number | undefined;
  by?: 'us' | 'them' | undefined;
  asked?: string | undefined;
  answered?: string | undefined;
  rating?: number | undefined;
  /** Responsiveness, initiative, quality of a check-in. */
  scores?: readonly [number, number, number] | undefined;
}

export interface MoneyRow {
  partner: string;
  date: string;
  kind?: string | undefined;
  amount: number;
  id?: string | undefined;
  client?: string | undefined;
  currency?: string | undefined;
  status?: string | undefined;
}

export interface ReferralTable {
  /** Whether the table has the columns Qualified and Closed. */
  qualified: boolean;
  closed: boolean;
  rows: ReferralRow[];
}

export interface Practice {
  today: string;
  asOf?: string | undefined;
  /** Given by the host, on top of Settings. */
  option?: string | undefined;
  hourlyCost?: number | undefined;
  defaultCall?: number | undefined;
  currency?: string | undefined;
  period?: string | undefined;
  fiscal?: string | undefined;
  recurs?: 'yes' | 'no' | undefined;
  basis?: 'total cost' | undefined;
  cadence?: number | undefined;
  firmRevenue?: number | undefined;
  partners: PartnerRow[];
  referrals: ReferralTable[];
  activities: ActivityRow[];
  money: MoneyRow[];
}

/** What was asked for. */
export interface Asked {
  from?: string | undefined;
  to?: string | undefined;
}

/** null = no value. */
export type Values = Record<string, number | string | boolean | null>;
