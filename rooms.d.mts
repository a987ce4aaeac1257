/** The rooms, each with the rooms it may know. */
export const MAY_KNOW: Readonly<Record<string, readonly string[]>>;
export const CORE_ROOMS: readonly string[];
/** Rooms with rooms of their own, from the lowest floor up. */
export const FLOORS: Readonly<Record<string, readonly string[]>>;
