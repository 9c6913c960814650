/** What a mark stands on: dark text on a light ground, or light text on a dark one. */
export const tones = ['light', 'dark'] as const;
export type Tone = (typeof tones)[number];
