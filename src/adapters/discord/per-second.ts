/** Discord takes 50 calls a second of a bot; looking, editing and what else asks have the rest. */
export const perSecond = 40
