/** Why a conflict is no contradiction, or needs no more attention. */
export const REASONS = ['different-thing', 'explained', 'source-wrong', 'other'] as const;
export type Reason = (typeof REASONS)[number];
