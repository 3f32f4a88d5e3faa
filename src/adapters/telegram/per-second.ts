/** Source: https://telegra.ph/Hitting-limits-bot-FAQ (about 30 a second to all chats); answers need some of them. */
export const perSecond = 25
